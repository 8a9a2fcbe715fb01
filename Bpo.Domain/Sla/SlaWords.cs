namespace Bpo.Domain.Sla;

/// <summary>Critical levels carry credits and stand before a bonus; key levels are judged; reporting levels are only shown.</summary>
public enum SlaClass
{
    Critical,
    Key,
    Reporting,
}

/// <summary>The outcome of a promise. A month without contacts is neither kept nor broken.</summary>
public enum Attainment
{
    Met,
    Missed,
    NotMeasured,
}

/// <summary>Which level was missed, where a clause has an expected and a minimum one.</summary>
public enum MissedLevel
{
    None,
    Target,
    Minimum,
}
