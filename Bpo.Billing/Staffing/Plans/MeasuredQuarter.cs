namespace Bpo.Billing.Staffing.Plans;

/// <summary>What came in a past quarter of an hour, from the rollups.</summary>
/// <param name="Contacts">Answered and abandoned, as a forecast counts them.</param>
/// <param name="Handled">Answered.</param>
/// <param name="HandleSeconds">Talk, hold and wrap of the answered.</param>
public sealed record MeasuredQuarter(
    DateTimeOffset Start,
    string Service,
    decimal Contacts,
    decimal Handled,
    decimal HandleSeconds
);
