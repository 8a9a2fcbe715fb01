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
    [property: Description("contacts: a list of canonical contacts.")] JsonElement? Usage = null,
    [property: Description("Counts per SLA id, or {\"value\":\"78.4\"} where the metric arrives from elsewhere.")]
        IReadOnlyDictionary<string, JsonElement>? Counts = null,
    [property: Description("gross, passThrough, byService: what amounts at risk are measured on.")]
        JsonElement? Fees = null,
    [property: Description("Results of earlier months: period, sla, outcome, credit, points.")]
        JsonElement? History = null,
    [property: Description("en, ru or zh.")] string? Language = null
);

[Description("Half-open: `to` is the first day that no longer belongs.")]
public sealed record CalculatedPeriod(DateOnly From, DateOnly To);
