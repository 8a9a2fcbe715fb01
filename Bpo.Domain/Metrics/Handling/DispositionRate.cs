using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Handling;

/// <summary>Contacts whose agent noted one of some dispositions, over answered contacts or over attempts.</summary>
/// <param name="Name">The kind: <c>right-party-rate</c> or <c>escalation-rate</c>.</param>
/// <param name="Dispositions">The words of the source that count.</param>
/// <param name="OverDials">Divides by every outbound attempt instead of by answered contacts.</param>
public sealed record DispositionRate(string Name, IReadOnlyList<string> Dispositions, bool OverDials) : Metric
{
    private const string Noted = "noted";
    private const string Base = "contacts";

    public override string Kind => Name;

    public override MetricUnit Unit => MetricUnit.Percent;

    public override Explanation Formula =>
        Explanation.Of(
            OverDials ? "formula.disposition-rate.Dials" : "formula.disposition-rate.Answered",
            string.Join(", ", Dispositions)
        );

    public override IReadOnlyList<string> CountNames => [Noted, Base];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes => [(Noted, Base)];

    public override bool ReadsContacts => true;

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        usage
            .Measured()
            .Where(contact => OverDials ? !contact.IsInbound : contact.IsAnswered)
            .Select(contact => new CountsAt(
                contact.EnqueuedAt,
                contact.Queue,
                Counts.Of((Base, 1), (Noted, IsNoted(contact) ? 1 : 0)),
                contact.Id
            ));

    public override Measurement Measure(Counts counts) => Measurement.Percent(counts[Noted], counts[Base]);

    private bool IsNoted(Contact contact) =>
        Dispositions.Contains(contact.Disposition, StringComparer.OrdinalIgnoreCase);
}
