using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Calculators.Slas.Reading;

/// <summary>Reads a result of an earlier month.</summary>
internal static class HistoryReader
{
    private static readonly IReadOnlyDictionary<string, Attainment> Outcomes = new Dictionary<string, Attainment>(
        StringComparer.Ordinal
    )
    {
        ["met"] = Attainment.Met,
        ["missed"] = Attainment.Missed,
        ["not-measured"] = Attainment.NotMeasured,
    };

    private static readonly IReadOnlyDictionary<string, MissedLevel> Levels = new Dictionary<string, MissedLevel>(
        StringComparer.Ordinal
    )
    {
        ["none"] = MissedLevel.None,
        ["target"] = MissedLevel.Target,
        ["minimum"] = MissedLevel.Minimum,
    };

    public static PastResult Read(TermsNode node, Terms terms)
    {
        var sla = node.Text("sla");
        var past = new PastResult
        {
            Month = PeriodReader.ReadMonth(node, "period") ?? DateOnly.MinValue,
            Sla = sla,
            Attainment = node.Word("outcome", Outcomes),
            Missed = node.OptionalWord("missed", Levels) ?? MissedLevel.None,
            Credit = node.OptionalNumber("credit") ?? 0,
            Points = node.OptionalNotNegative("points") ?? 0,
            Measured = MeasurementReader.Read(node, terms.Slas.FirstOrDefault(clause => clause.Id == sla)?.Metric),
            Failures = node.OptionalInteger("failures") ?? 0,
        };
        node.Close();
        return past;
    }
}
