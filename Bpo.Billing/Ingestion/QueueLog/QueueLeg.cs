using System.Globalization;
using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Versions;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.QueueLog;

/// <summary>
/// One stay of a call in a queue. The same call may enter several queues, and the same queue twice: the moment of entering is
/// part of the id, so that a leg keeps its id however the log was rotated.
/// </summary>
internal sealed class QueueLeg(
    string callId,
    string queue,
    DateTimeOffset enteredAt,
    string caller,
    int line,
    string raw,
    bool isReckoned = false
)
{
    /// <summary>Two printed durations, each cut to whole seconds, lie between the beginning and the end.</summary>
    private static readonly int[] Beside = [-1, 1, -2, 2];

    private readonly List<string> lines = [raw];
    private readonly HashSet<string> warnings = new(StringComparer.Ordinal);

    public int Line => line;

    public DateTimeOffset EnteredAt => enteredAt;

    public string Id => IdAt(0);

    public CutContact Cut => new([.. Beside.Select(IdAt)], isReckoned);

    /// <summary>The beginning was not seen.</summary>
    public bool IsReckoned => isReckoned;

    /// <summary>The lines that made the leg so far; a held leg is taken up again from them.</summary>
    public string Raw => string.Join('\n', lines);

    public QueueLogLine? Connected { get; private set; }

    public void Connect(QueueLogLine connect, string text)
    {
        Connected = connect;
        lines.Add(text);
    }

    /// <summary>What was noticed about the moment of one of its events.</summary>
    public void Warn(string? code)
    {
        if (code is not null)
        {
            warnings.Add(code);
        }
    }

    /// <param name="wait">As printed; null where the dialect does not, then it is reckoned.</param>
    public ContactDraft End(QueueLogLine end, Outcome outcome, int? wait, int? talk, bool transferred)
    {
        var answeredAt = Connected?.At ?? (talk is { } seconds ? end.At.AddSeconds(-seconds) : null);
        var draft = new ContactDraft
        {
            Id = Id,
            Queue = queue,
            Agent = AgentOf(Connected ?? end),
            Customer = caller,
            EnqueuedAt = enteredAt,
            AnsweredAt = outcome == Outcome.Answered ? answeredAt : null,
            EndedAt = end.At,
            WaitSeconds = wait,
            RingSeconds = Connected?.Seconds(2),
            TalkSeconds = talk,
            Outcome = outcome,
            Transferred = transferred,
            Disposition = end.Event,
        };
        foreach (var warning in warnings)
        {
            draft.Warn(warning);
        }

        draft.Keep(ContactRule.Attribute, ContactRule.Queue);
        return draft;
    }

    private string IdAt(int secondsBeside) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{callId}:{queue}:{enteredAt.ToUnixTimeSeconds() + secondsBeside}"
        );

    private static string AgentOf(QueueLogLine source) => source.Agent == "NONE" ? "" : source.Agent;
}
