using Bpo.Domain.Contracts;

namespace Bpo.Billing.Contracts;

/// <summary>
/// Prepayments, levies and refunds leave amounts on bills that are looked back at by id, so their ids are nobody else's; what
/// else holds for them stands here too.
/// </summary>
internal static class BookedIdRules
{
    public static void Check(Terms terms, Faults faults)
    {
        var taken = Others(terms).ToHashSet(StringComparer.Ordinal);
        foreach (var (paid, index) in terms.Commitments.Prepayments.Select((paid, index) => (paid, index)))
        {
            Take($"/commitments/prepayments/{index}/id", paid.Id, taken, faults);
        }

        foreach (var (refund, index) in terms.Commitments.Refunds.Select((refund, index) => (refund, index)))
        {
            Take($"/commitments/refunds/{index}/id", refund.Id, taken, faults);
        }

        foreach (var (levy, index) in terms.Invoicing.Levies.Select((levy, index) => (levy, index)))
        {
            Take($"/invoicing/levies/{index}/id", levy.Id, taken, faults);
            CheckLevy(terms, levy, $"/invoicing/levies/{index}", faults);
        }
    }

    private static IEnumerable<string> Others(Terms terms) =>
        [
            .. terms.Pricing.Select(charge => charge.Id),
            .. terms.Slas.Select(sla => sla.Id),
            .. terms.Commitments.Minimums.Concat(terms.Commitments.Maximums).Select(bound => bound.Id),
            .. terms.Commitments.Discounts.Select(discount => discount.Id),
        ];

    private static void Take(string pointer, string id, HashSet<string> taken, Faults faults)
    {
        if (!taken.Add(id))
        {
            faults.Add(pointer, "duplicate-id", $"'{id}' names another clause already.");
        }
    }

    private static void CheckLevy(Terms terms, Levy levy, string pointer, Faults faults)
    {
        for (var at = 0; at < levy.Charges.Count; at++)
        {
            if (levy.Charges[at] != "*")
            {
                var charges = terms.Pricing.Select(charge => charge.Id);
                TermsRules.Refer($"{pointer}/charges/{at}", levy.Charges[at], charges, "charge", faults);
            }
        }

        if (levy.TaxCategory is { } category)
        {
            if (terms.Invoicing.Taxes.All(tax => tax.Category != category))
            {
                var message = $"No tax of the terms has category '{category}'.";
                faults.Add($"{pointer}/taxCategory", "unknown-reference", message);
            }
            else if (terms.Invoicing.PriceIncludesTax)
            {
                var message = "A levy comes on top of prices that include tax and bears none itself.";
                faults.Add($"{pointer}/taxCategory", "conflict", message);
            }
        }
    }
}
