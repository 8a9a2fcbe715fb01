namespace Bpo.Domain.Pricing.Rates;

/// <summary>What a part of a month costs.</summary>
public enum Proration
{
    /// <summary>Its days over the days of the month (or cycle) they lie in.</summary>
    CalendarDays,

    /// <summary>Its working days over those of the month.</summary>
    WorkingDays,

    /// <summary>Each day is a thirtieth of a month, a whole month is one.</summary>
    Fixed30,

    /// <summary>Its days over the days of the month (or cycle) before the one they lie in; a whole month is one.</summary>
    PrecedingCycle,

    /// <summary>A started month is billed whole.</summary>
    None,
}

/// <summary>How long one price lasts.</summary>
public enum CyclePeriod
{
    Month,
    Quarter,
    Year,
}
