using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.Handling;

namespace Bpo.Billing.Contracts.Metrics;

/// <summary>Handle time and resolution.</summary>
internal static class HandlingMetrics
{
    public static (string Kind, Func<TermsNode, Metric> Read)[] Kinds =>
        [
            ("average-handle-time", node => new AverageHandleTime(node.OptionalFlag("includeRing") ?? false)),
            ("first-contact-resolution", ReadResolution),
            ("repeat-contact-rate", node => new RepeatContactRate(ReadWindow(node), ReadKey(node))),
            ("transfer-rate", _ => new TransferRate()),
            ("callback-completion", _ => new CallbackCompletion()),
            ("concurrency", _ => new Concurrency()),
            (
                "escalation-rate",
                node => new DispositionRate("escalation-rate", ReadDispositions(node), OverDials: false)
            ),
        ];

    private static readonly IReadOnlyDictionary<string, RepeatKey> Keys = new Dictionary<string, RepeatKey>(
        StringComparer.Ordinal
    )
    {
        ["customer"] = RepeatKey.Customer,
        ["customer-and-reason"] = RepeatKey.CustomerAndReason,
    };

    private static Metric ReadResolution(TermsNode node)
    {
        var method = node.OptionalText("method") ?? (node.Has("windowHours") ? "window" : "flag");
        if (method is "window" or "issue")
        {
            return new ResolutionWithinWindow
            {
                Window = ReadWindow(node),
                Key = ReadKey(node),
                ByIssue = method == "issue",
            };
        }

        if (method != "flag")
        {
            node.Fault("method", "unknown-word", $"'{method}' is not one of flag, window, issue.");
        }

        return new FirstContactResolution();
    }

    public static IReadOnlyList<string> ReadDispositions(TermsNode node)
    {
        var words = node.Texts("dispositions");
        if (words.Count == 0)
        {
            node.Fault("dispositions", "required", "Say which dispositions of the source count.");
        }

        return words;
    }

    private static RepeatKey ReadKey(TermsNode node) => node.OptionalWord("key", Keys) ?? RepeatKey.Customer;

    private static TimeSpan ReadWindow(TermsNode node) =>
        TimeSpan.FromTicks(node.Integer("windowHours", minimum: 1) * TimeSpan.TicksPerHour);
}
