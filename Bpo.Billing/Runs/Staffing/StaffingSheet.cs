using Bpo.Billing.Staffing;
using Bpo.Billing.Staffing.Plans;
using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Runs.Staffing;

/// <summary>A plan with everything it rests on and where each of it comes from.</summary>
/// <param name="Clause">The promise that is staffed for; null where the terms hold no service level.</param>
/// <param name="Choices">The service levels of the terms.</param>
/// <param name="Measured">The past weeks that were looked at.</param>
/// <param name="MeasuredContacts">Contacts of the service in them.</param>
/// <param name="Seats">Agents assigned to the service by day; empty where no seats are stored.</param>
/// <param name="Terms">Those it was planned by.</param>
/// <param name="Hours">When somebody answers; null where it never closes.</param>
public sealed record StaffingSheet(
    Contract Contract,
    ContractZone Zone,
    Period Days,
    int Minutes,
    SlaClause? Clause,
    IReadOnlyList<SlaClause> Choices,
    StaffingRule Rule,
    RuleSources Sources,
    StaffedForecast Forecast,
    Period Measured,
    decimal MeasuredContacts,
    StaffingPlan Plan,
    IReadOnlyDictionary<DateOnly, int> Seats,
    Terms Terms,
    ServiceCalendar? Hours = null
)
{
    /// <summary>How far an open day is looked for.</summary>
    private const int DaysAhead = 31;

    /// <summary>The service that is staffed; null for all as one queue.</summary>
    public string? Service => Clause?.Service;

    /// <summary>Whether nobody answers on any of the days.</summary>
    public bool IsClosed => Days.Dates().All(IsClosedOn);

    /// <summary>The first open day after them; null when none comes soon.</summary>
    public DateOnly? NextOpen =>
        Enumerable
            .Range(0, DaysAhead)
            .Select(Days.To.AddDays)
            .Where(day => !IsClosedOn(day))
            .Select(day => (DateOnly?)day)
            .FirstOrDefault();

    public bool IsClosedOn(DateOnly day) => Hours?.IsOpenOn(day) == false;
}

/// <summary>Where the figures of the rule come from.</summary>
public sealed record RuleSources(
    RuleSource Target,
    RuleSource Threshold,
    RuleSource OccupancyCap,
    RuleSource Shrinkage
);

public enum RuleSource
{
    /// <summary>The promise's own clause.</summary>
    Contract,

    /// <summary>Asked for.</summary>
    Given,

    /// <summary>What the field reckons with where nobody says.</summary>
    Usual,
}
