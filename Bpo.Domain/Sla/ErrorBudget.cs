using Bpo.Domain.Metrics;

namespace Bpo.Domain.Sla;

/// <summary>How a promise stands, for people: a promise that is still kept but has little left is worth a warning.</summary>
public enum Standing
{
    OnTarget,

    /// <summary>Kept, with <see cref="ErrorBudget.WarnFrom"/> percent or more of the allowance used.</summary>
    AtRisk,
    Missed,
    NotMeasured,
}

/// <summary>What is late or lost, divided by what the target allows to be late or lost.</summary>
public static class ErrorBudget
{
    public const decimal WarnFrom = 90;

    private const decimal Whole = 100;

    /// <summary>Percent of the allowance; null for a measure that is no share, or a target that allows nothing.</summary>
    public static decimal? Used(SlaResult result)
    {
        if (result.ComparedUnit() != MetricUnit.Percent || result.Measured.Value is not { } value)
        {
            return null;
        }

        var (lost, allowed) = result.Target.IsFloor
            ? (Whole - value, Whole - result.Target.Level)
            : (value, result.Target.Level);
        return allowed > 0 ? lost * Whole / allowed : null;
    }

    public static Standing StandingOf(SlaResult result) =>
        result.Attainment switch
        {
            Attainment.NotMeasured => Standing.NotMeasured,
            Attainment.Missed => Standing.Missed,
            _ => Used(result) >= WarnFrom ? Standing.AtRisk : Standing.OnTarget,
        };
}
