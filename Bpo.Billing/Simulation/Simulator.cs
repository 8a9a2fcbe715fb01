using Bpo.Billing.Compliance;
using Bpo.Billing.Invoicing;
using Bpo.Billing.Simulation.Findings;
using Bpo.Billing.Simulation.Volumes;
using Bpo.Domain.Amounts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Simulation;

/// <summary>
/// Prices the same months under several terms. Contacts are read once for all of them; each alternative is rated by the
/// session of the monthly run, so what it comes to is what a run under these terms would have billed.
/// </summary>
public sealed class Simulator
{
    private static readonly int[] Percentiles = [10, 50, 90];

    private readonly SimulationSettings settings;
    private readonly Currency currency;
    private readonly List<SimulatedMonths> alternatives;
    private readonly List<Period> months = [];
    private VolumeFigures volume = VolumeFigures.None;
    private OpenMonth? open;

    /// <param name="alternatives">The first is what the others are compared with.</param>
    public Simulator(IReadOnlyList<Alternative> alternatives, Currency currency, SimulationSettings settings)
    {
        this.settings = settings;
        this.currency = currency;
        this.alternatives = [.. alternatives.Select(alternative => new SimulatedMonths(alternative))];
    }

    /// <summary>Opens the next month. The widest look-back of all alternatives is answered by <see cref="OpenMonth.Span"/>.</summary>
    /// <param name="agreed">What the month is computed from under the terms in force.</param>
    /// <param name="cells">The rollup cells of the month.</param>
    public OpenMonth Begin(MonthRequest agreed, IReadOnlyList<Rollup> cells)
    {
        var period = agreed.Rating.Period;
        months.Add(period);
        var bounds = agreed.Rating.Segments[^1].Terms.Zone.Bounds(period);
        var workloads = alternatives.Select(side => side.Alternative.Staff?.Workload(cells, bounds) ?? 0).ToList();
        var sides = alternatives.Select((side, index) => side.Begin(agreed, months[0].From, workloads[index])).ToList();
        open = new OpenMonth(period, bounds, cells, sides, workloads);
        return open;
    }

    /// <summary>Closes the open month with every contact added.</summary>
    public void End()
    {
        var month = open ?? throw new InvalidOperationException("No month is open.");
        open = null;
        var source = new MetricSource { Cells = month.Cells, Contacts = month.Judged };
        for (var index = 0; index < alternatives.Count; index++)
        {
            alternatives[index].End(month.Sides[index], source, month.Period, month.Volume, month.Workloads[index]);
        }

        volume += month.Volume;
    }

    /// <param name="days">Contacts by day of the contract's history.</param>
    public SimulationResult Result(IReadOnlyList<(DateOnly Day, long Contacts)> days)
    {
        var quantiles = VolumeQuantiles.Of(days);
        var costs = alternatives
            .Select(side => new SimulatedCost(side.Alternative, side.Parts, settings.StaffFollows, currency))
            .ToList();
        var grid = VolumeGrid.Of(volume.Contacts, settings.UpToVolume, costs.SelectMany(PriceEdges.InVolume));
        var first = alternatives[0].Months.Select(month => month.Net);
        var against = Money.Sum(first, currency);
        return new SimulationResult(
            currency,
            months,
            volume,
            quantiles,
            [.. alternatives.Select((side, index) => Side(side, costs[index], against, quantiles, grid))],
            volume.Contacts == 0 ? [] : [.. BreakEvens.Of(costs, grid)],
            grid.Step
        );
    }

    private AlternativeResult Side(
        SimulatedMonths side,
        SimulatedCost cost,
        Money against,
        VolumeQuantiles? quantiles,
        VolumeGrid grid
    )
    {
        var fees = Money.Sum(side.Months.Select(month => month.Fees), currency);
        var net = Money.Sum(side.Months.Select(month => month.Net), currency);
        var isScalable = volume.Contacts > 0;
        return new AlternativeResult(
            side.Alternative,
            side.Months,
            fees,
            net - fees,
            net,
            net - against,
            volume.Handled == 0 ? null : fees.Amount / volume.Handled,
            volume.ConversationSeconds == 0 ? null : fees.Amount * 60 / volume.ConversationSeconds,
            quantiles is null || !isScalable
                ? []
                : [.. Percentiles.Select(percentile => Scenario(cost, quantiles, percentile))],
            isScalable ? [.. grid.Points.Select(point => new VolumeCost(point, cost.At(point)))] : [],
            Cliffs.Of(cost, [.. months.Select(month => month.From)]),
            HiddenCosts.Of(cost, side.Months, fees),
            isScalable ? cost.Uncounted() : []
        );
    }

    private ScenarioCost Scenario(SimulatedCost cost, VolumeQuantiles quantiles, int percentile)
    {
        var contacts = quantiles.Over(months, percentile);
        return new ScenarioCost(percentile, contacts, cost.At(contacts));
    }
}

/// <param name="StaffFollows">Whether hours and seats follow the volume.</param>
/// <param name="UpToVolume">Contacts of all months together up to which costs are compared; null for three times the real ones.</param>
public sealed record SimulationSettings(bool StaffFollows, long? UpToVolume)
{
    public static readonly SimulationSettings Default = new(StaffFollows: false, UpToVolume: null);
}
