using Bpo.Billing.Simulation.Findings;
using Bpo.Billing.Simulation.Volumes;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Simulation;

/// <summary>Alternatives side by side. The first is what the others are held against: the terms in force.</summary>
/// <param name="Volumes">Null where the history is too short to speak of a typical month.</param>
public sealed record SimulationResult(
    Currency Currency,
    IReadOnlyList<Period> Months,
    VolumeFigures Volume,
    VolumeQuantiles? Volumes,
    IReadOnlyList<AlternativeResult> Alternatives,
    IReadOnlyList<BreakEven> BreakEvens,
    long Resolution
);

/// <summary>What one alternative comes to.</summary>
/// <param name="Fees">Charges after discounts and commitments, before credits and tax.</param>
/// <param name="Credits">Service credits, bonuses and earn-backs of the months as they were served.</param>
/// <param name="Difference">Net, against the first alternative.</param>
/// <param name="Scenarios">Fees at the 10th, 50th and 90th percentile of the volume; empty without a history.</param>
/// <param name="Curve">Fees against the volume.</param>
/// <param name="Uncounted">Charges on work for which no month has counted anything, such as hours nobody recorded.</param>
public sealed record AlternativeResult(
    Alternative Alternative,
    IReadOnlyList<AlternativeResult.Month> Months,
    Money Fees,
    Money Credits,
    Money Net,
    Money Difference,
    decimal? PerHandledContact,
    decimal? PerMinute,
    IReadOnlyList<ScenarioCost> Scenarios,
    IReadOnlyList<VolumeCost> Curve,
    IReadOnlyList<Cliff> Cliffs,
    IReadOnlyList<HiddenCost> Hidden,
    IReadOnlyList<string> Uncounted
)
{
    /// <param name="Net">Fees with credits, before tax.</param>
    /// <param name="Results">The service levels as they were served, judged by the alternative.</param>
    public sealed record Month(
        Period Period,
        IReadOnlyList<ChargeLine> Lines,
        Money Fees,
        Money Net,
        VolumeFigures Volume,
        IReadOnlyList<SlaResult> Results
    );
}

/// <param name="Percentile">10, 50 or 90.</param>
/// <param name="Volume">Contacts of all simulated months together.</param>
public sealed record ScenarioCost(int Percentile, long Volume, Money Fees);

public sealed record VolumeCost(long Volume, Money Fees);
