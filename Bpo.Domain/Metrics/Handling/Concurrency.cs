using Bpo.Domain.Metrics.Workforce;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Handling;

/// <summary>
/// How many contacts an agent handles at once: the sum of their times over the time in which the agent handled any. The sum
/// of chats is not agent time.
/// </summary>
public sealed record Concurrency : Metric
{
    private const string ContactTime = "contactSeconds";
    private const string AgentTime = "agentSeconds";

    public override string Kind => "concurrency";

    public override MetricUnit Unit => MetricUnit.Count;

    public override Explanation Formula => Explanation.Of("formula.concurrency");

    public override IReadOnlyList<string> CountNames => [ContactTime, AgentTime];

    public override bool ReadsContacts => true;

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        from agent in usage
            .Measured()
            .Where(contact => contact is { Agent.Length: > 0, ConnectedSeconds: > 0 })
            .GroupBy(contact => contact.Agent, StringComparer.Ordinal)
        let spans = agent.Select(contact => new InstantRange(contact.AnsweredAt!.Value, contact.EndedAt!.Value))
        from part in spans
            .Select(span => (span.From, Name: ContactTime, Seconds: SecondsOf(span)))
            .Concat(Spans.Merged(spans).Select(span => (span.From, Name: AgentTime, Seconds: SecondsOf(span))))
        select new CountsAt(part.From, "", Counts.Of((part.Name, part.Seconds)));

    public override Measurement Measure(Counts counts) => Measurement.Mean(counts[ContactTime], counts[AgentTime]);

    private static decimal SecondsOf(InstantRange span) =>
        (decimal)(span.To - span.From).Ticks / TimeSpan.TicksPerSecond;
}
