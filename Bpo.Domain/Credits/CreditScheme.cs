namespace Bpo.Domain.Credits;

/// <summary>What a missed service level costs the vendor: amount at risk, a curve per SLA, and the caps in order.</summary>
public sealed record CreditScheme
{
    public static readonly CreditScheme None = new();

    public AtRisk? AtRisk { get; init; }

    public IReadOnlyList<CreditRule> Rules { get; init; } = [];

    /// <summary>What the points of a month cost; the highest row reached counts.</summary>
    public IReadOnlyList<PointConversion> PointsToPercent { get; init; } = [];

    /// <summary>In the order in which they are applied.</summary>
    public IReadOnlyList<CreditCap> Caps { get; init; } = [];

    public IReadOnlyList<RampMonth> Ramp { get; init; } = [];

    public EarnBack? EarnBack { get; init; }

    public IReadOnlyList<BonusRule> Bonuses { get; init; } = [];

    /// <summary>Whether the invoice cap holds the balance of credits and bonuses, or the credits alone.</summary>
    public Netting Netting { get; init; } = Netting.BeforeCaps;

    public DoubleJeopardy DoubleJeopardy { get; init; } = DoubleJeopardy.All;

    public IReadOnlyList<ChronicFailure> Chronic { get; init; } = [];

    public IReadOnlyList<PersistentFailure> Persistent { get; init; } = [];

    public TaxNature TaxNature { get; init; } = TaxNature.PriceReduction;

    public Cure? Cure { get; init; }

    /// <summary>Null puts credits on the invoice at once.</summary>
    public AcceptanceWindow? Acceptance { get; init; }

    /// <summary>The relief of a month of service, counted from 1; null after the ramp.</summary>
    public RampMonth? RampOf(int month) => Ramp.FirstOrDefault(entry => entry.Month == month);
}
