using Bpo.Domain.Credits;
using Bpo.Domain.Invoices;

namespace Bpo.Billing.Rating;

/// <summary>What a period comes to, before service credits and tax.</summary>
/// <param name="Lines">Charges in the order of the terms, then discounts, then commitments.</param>
/// <param name="Fees">What amounts at risk are measured on.</param>
/// <param name="Unmatched">Contacts of the period that no service of the terms covers: visible, never silently free.</param>
/// <param name="Carried">Package units that may still be used in later periods.</param>
public sealed record RatedBill(
    IReadOnlyList<ChargeLine> Lines,
    PeriodFees Fees,
    long Unmatched,
    IReadOnlyList<CarriedUnits> Carried
);
