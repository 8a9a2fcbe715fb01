using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Calls;

/// <summary>Reads the members by which a profile says how calls are joined.</summary>
internal static class CallOptionsReader
{
    private const int MostReachHours = 48;
    private const int MostTailMinutes = 24 * 60;

    private static readonly Dictionary<string, bool> Applications = new(StringComparer.Ordinal)
    {
        ["unanswered"] = false,
        ["answered"] = true,
    };

    private static readonly Dictionary<string, bool> QueueCalls = new(StringComparer.Ordinal)
    {
        ["infer"] = false,
        ["leave-out"] = true,
    };

    private static readonly Dictionary<string, bool> Conferences = new(StringComparer.Ordinal)
    {
        ["once"] = false,
        ["leave-out"] = true,
    };

    /// <summary>For people who write a profile.</summary>
    public static readonly IReadOnlyList<ProfileMember> Members =
    [
        new(
            "queueCalls",
            "infer | leave-out",
            "infer",
            "Calls through a queue: answered only by an agent, or left to the queue's log."
        ),
        new("applications", "unanswered | answered", "unanswered", "Calls that only a menu or a mailbox answered."),
        new("conferences", "once | leave-out", "once", "A meeting counts once, or not at all."),
        new("serviceColumn", "column", "", "What stands for the queue when a call met none."),
        new("outboundContexts", "[ pattern ]", "from-internal*", "Dial plan contexts in which staff call out."),
        new("joinHours", $"1 to {MostReachHours}", "4", "How far apart two legs of one call can lie in a large file."),
        new(
            "tailMinutes",
            $"0 to {MostTailMinutes}",
            "0",
            "Calls this young at the end of a file wait for the next one."
        ),
        new("columns", "[ name ]", "", "Names by position, where the site has chosen its own."),
        new("patterns", "[ pattern ]", "iso", "How moments are written, as in dd/MM/yyyy H:mm:ss."),
    ];

    public static CallOptions Read(TermsNode node)
    {
        var options = new CallOptions
        {
            LeavesQueueCalls = node.OptionalWord("queueCalls", QueueCalls) ?? false,
            ApplicationsAnswer = node.OptionalWord("applications", Applications) ?? false,
            LeavesConferences = node.OptionalWord("conferences", Conferences) ?? false,
            ServiceColumn = node.OptionalText("serviceColumn") ?? "",
            Reach = TimeSpan.FromHours(Within(node, "joinHours", 1, MostReachHours) ?? 4),
            Tail = TimeSpan.FromMinutes(Within(node, "tailMinutes", 0, MostTailMinutes) ?? 0),
            Columns = node.Texts("columns"),
            Patterns = ReadPatterns(node),
        };
        return node.Has("outboundContexts")
            ? options with
            {
                OutboundContexts = node.Texts("outboundContexts"),
            }
            : options;
    }

    private static int? Within(TermsNode node, string member, int least, int most)
    {
        var number = node.OptionalInteger(member, least);
        if (number > most)
        {
            node.Fault(member, "range", $"At most {most} is expected here.");
        }

        return number;
    }

    private static List<StampPattern> ReadPatterns(TermsNode node)
    {
        var texts = node.Texts("patterns");
        foreach (var text in texts.Where(text => StampPattern.Find(text) is null))
        {
            node.Fault(
                "patterns",
                "pattern",
                $"'{text}' is neither iso, unix-seconds, unix-milliseconds nor letters such as dd.MM.yyyy HH:mm:ss."
            );
        }

        return [.. texts.Select(StampPattern.Find).OfType<StampPattern>()];
    }
}
