using System.ComponentModel;
using System.Text.Json;

namespace Bpo.Web.Api.OpenApi;

/// <summary>What <c>POST /calculators/charges</c> takes. It describes; the calculator reads the document itself, with pointers.</summary>
[Description("Terms with usage, or with already counted quantities.")]
public sealed record ChargesCalculation(
    TermsDocument Terms,
    CalculatedPeriod Period,
    [property: Description("contacts, agentActivity, seats, results, records, costs: lists of canonical records.")]
        JsonElement? Usage = null,
    [property: Description("Billable units per charge id: a decimal, or a list of {from, quantity}.")]
        IReadOnlyDictionary<string, JsonElement>? Quantities = null,
    [property: Description("What was billed before, as {charge, amount, period}; of the same period it is subtracted.")]
        JsonElement? Booked = null,
    [property: Description("en, ru or zh.")] string? Language = null
);

/// <summary>What <c>POST /calculators/slas</c> takes.</summary>
[Description("Terms with contacts, or with counts per SLA.")]
public sealed record SlasCalculation(
    TermsDocument Terms,
    CalculatedPeriod Period,
    [property: Description(
        "contacts and every other kind of usage, each a list of canonical records: agentActivity, surveys, qa, intervals …"
    )]
        JsonElement? Usage = null,
    [property: Description("Counts per SLA id, or {\"value\":\"78.4\"} where the metric arrives from elsewhere.")]
        IReadOnlyDictionary<string, JsonElement>? Counts = null,
    [property: Description("gross, passThrough, byService: what amounts at risk are measured on.")]
        JsonElement? Fees = null,
    [property: Description("Results of earlier months: period, sla, outcome, credit, points.")]
        JsonElement? History = null,
    [property: Description("en, ru or zh.")] string? Language = null
);

/// <summary>What <c>POST /calculators/staffing</c> takes.</summary>
[Description("One queue with one skill, interval by interval; the load is taken as steady within an interval.")]
public sealed record StaffingCalculation(
    [property: Description("The level to be kept in every interval.")] StaffingTarget Target,
    [property: Description("A contact counts as answered in time up to this wait.")] int ThresholdSeconds,
    IReadOnlyList<IntervalToStaff> Intervals,
    [property: Description("erlang-c (nobody gives up; the default) or erlang-a.")] string? Model = null,
    [property: Description("Average patience of a caller; erlang-a needs it.")] int? PatienceSeconds = null,
    [property: Description("Highest occupancy people sustain, in percent; 85 when left out.")]
        string? OccupancyCapPercent = null,
    [property: Description("Share of paid time away from contacts, in percent; 0 when left out.")]
        string? ShrinkagePercent = null,
    [property: Description("Length of an interval; 30 when left out.")] int? Minutes = null
);

public sealed record StaffingTarget([property: Description("Percent, below 100.")] string AtLeast);

public sealed record IntervalToStaff(
    string Contacts,
    int AhtSeconds,
    [property: Description("The caller's own name of the interval; it comes back as it is.")] string? From = null,
    [property: Description("How this many agents would fare; left out, the fewest that keep the target are found.")]
        int? Agents = null
);

[Description("Half-open: `to` is the first day that no longer belongs.")]
public sealed record CalculatedPeriod(DateOnly From, DateOnly To);
