using System.Text.Json;
using Bpo.Billing.Calculators.Charges;
using Bpo.Billing.Runs.Simulations;
using Bpo.Billing.Simulation;
using Bpo.Billing.Simulation.Findings;
using Bpo.Billing.Simulation.Volumes;
using Bpo.Domain.Amounts;
using Bpo.Web.Features.Simulator;

namespace Bpo.Web.Api.Simulations;

/// <summary>Alternatives side by side; the first is the terms in force. Nothing of it is stored.</summary>
/// <param name="Distribution">What a weak, usual and strong four weeks look like; null while the history is too short.</param>
/// <param name="ExaminedEvery">Volumes looked at for break-even points lie at most so many contacts apart, and at every band edge.</param>
public sealed record SimulationView(
    string Currency,
    IReadOnlyList<Month> Months,
    VolumeFigures Volume,
    VolumeQuantiles? Distribution,
    IReadOnlyList<SimulationView.AlternativeView> Alternatives,
    IReadOnlyList<SimulationView.BreakEvenView> BreakEvens,
    long ExaminedEvery
)
{
    /// <param name="Terms">The whole document, ready to become a draft; null for the terms in force.</param>
    /// <param name="Difference">Net, against the terms in force.</param>
    /// <param name="Uncounted">Charges for which the usage holds nothing.</param>
    public sealed record AlternativeView(
        string Name,
        JsonElement? Terms,
        Money Fees,
        Money Credits,
        Money Net,
        Money Difference,
        decimal? PerHandledContact,
        decimal? PerMinute,
        IReadOnlyList<MonthView> Months,
        IReadOnlyList<ScenarioCost> Scenarios,
        IReadOnlyList<VolumeCost> Curve,
        IReadOnlyList<CliffView> Cliffs,
        IReadOnlyList<HiddenCost> Hidden,
        IReadOnlyList<string> Uncounted
    );

    public sealed record MonthView(Month Month, Money Fees, Money Net, IReadOnlyList<LineAnswer> Lines);

    /// <summary>A band edge where one unit more costs less: from <paramref name="DearerFrom"/> to <paramref name="Edge"/> units one pays more for less.</summary>
    public sealed record CliffView(
        Month Month,
        string Charge,
        string Unit,
        decimal Edge,
        Money FeesAtEdge,
        Money FeesBeyond,
        Money Drop,
        decimal DearerFrom,
        decimal Counted,
        bool IsHit
    );

    /// <summary>Where two alternatives change places; without a volume they never do up to the last one looked at.</summary>
    public sealed record BreakEvenView(
        string First,
        string Second,
        long? Volume,
        Money? FirstFees,
        Money? SecondFees,
        Money? FirstAfter,
        Money? SecondAfter,
        string? CheaperBelow,
        bool IsExact
    );

    public static SimulationView Of(Simulated simulated, string inForce)
    {
        var result = simulated.Result;
        var names = result.Alternatives.Select((side, index) => index == 0 ? inForce : side.Alternative.Name).ToList();
        return new SimulationView(
            result.Currency.Code,
            [.. result.Months.Select(Month.Of)],
            result.Volume,
            result.Volumes,
            [.. result.Alternatives.Select((side, index) => Side(side, names[index], simulated.Request.Language))],
            [.. result.BreakEvens.Select(point => Point(point, names))],
            result.Resolution
        );
    }

    private static AlternativeView Side(AlternativeResult side, string name, string language) =>
        new(
            name,
            side.Alternative.Document is { } document ? JsonElement.Parse(document) : null,
            side.Fees,
            side.Credits,
            side.Net,
            side.Difference,
            side.PerHandledContact,
            side.PerMinute,
            [
                .. side.Months.Select(month => new MonthView(
                    Month.Of(month.Period),
                    month.Fees,
                    month.Net,
                    [.. PromisedLines.Of(month, language).Select(line => ChargesAnswers.Line(line, language))]
                )),
            ],
            side.Scenarios,
            side.Curve,
            [.. side.Cliffs.Select(CliffOf)],
            side.Hidden,
            side.Uncounted
        );

    private static CliffView CliffOf(Cliff cliff) =>
        new(
            new Month(cliff.Month.Year, cliff.Month.Month),
            cliff.Charge,
            cliff.Unit,
            cliff.Edge,
            cliff.At,
            cliff.Beyond,
            cliff.Drop,
            cliff.DearerFrom,
            cliff.Counted,
            cliff.IsHit
        );

    private static BreakEvenView Point(BreakEven point, List<string> names) =>
        new(
            names[point.First],
            names[point.Second],
            point.Volume,
            point.FirstFees,
            point.SecondFees,
            point.FirstAfter,
            point.SecondAfter,
            point.CheaperBelow is { } cheaper ? names[cheaper] : null,
            point.IsExact
        );
}
