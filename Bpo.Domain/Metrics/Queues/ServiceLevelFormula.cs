namespace Bpo.Domain.Metrics.Queues;

/// <summary>
/// The readings of "answered in time" in use (ICMI, "Service Level Calculations"; Cisco, Genesys, RingCentral and
/// Amazon Connect name them differently). One month can differ by twenty points between them.
/// </summary>
public enum ServiceLevelFormula
{
    /// <summary>Answered in time ÷ (answered + abandoned).</summary>
    Offered,

    /// <summary>Answered in time ÷ answered.</summary>
    Answered,

    /// <summary>Answered in time ÷ (answered + abandoned − abandoned in time).</summary>
    IgnoreAbandonsInTime,

    /// <summary>(Answered in time + abandoned in time) ÷ (answered + abandoned).</summary>
    AbandonsInTimeAsSuccess,

    /// <summary>Answered in time ÷ (answered + abandoned − short abandons).</summary>
    ExcludeShortAbandons,

    /// <summary>(Answered in time + short abandons) ÷ (answered + abandoned).</summary>
    ShortAbandonsAsSuccess,

    /// <summary>Answered in time ÷ (answered + abandoned + flow-outs).</summary>
    WithFlowOuts,

    /// <summary>(Answered, abandoned or called back in time) ÷ (answered + abandoned + flow-outs).</summary>
    RemovedInTime,

    /// <summary>
    /// (Offered − answered late − abandoned late) ÷ (offered − abandoned in time), as some contracts write it (tech2touch.com).
    /// What was given up in time counts above the line and is missing below it, so that it may exceed 100 %.
    /// </summary>
    NotLate,
}
