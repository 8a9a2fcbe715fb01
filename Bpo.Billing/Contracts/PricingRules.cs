using Bpo.Domain.Contracts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Promises;

namespace Bpo.Billing.Contracts;

/// <summary>Rules of pricing that need more than one clause.</summary>
internal static class PricingRules
{
    private static readonly string[] WithoutRate = ["Z", "E", "AE", "K", "G", "O"];

    public static void Check(Terms terms, Faults faults)
    {
        for (var index = 0; index < terms.Pricing.Count; index++)
        {
            CheckCharge(terms, terms.Pricing[index], $"/pricing/{index}", faults);
        }

        CheckPools(terms, faults);
        CheckScopes(terms, "minimums", terms.Commitments.Minimums.Select(bound => bound.Charges), faults);
        CheckScopes(terms, "maximums", terms.Commitments.Maximums.Select(bound => bound.Charges), faults);
        if (terms.Commitments.CurrencyClause is { } clause)
        {
            for (var at = 0; at < clause.Charges.Count; at++)
            {
                if (clause.Charges[at] != "*")
                {
                    TermsRules.Refer(
                        $"/commitments/currencyClause/charges/{at}",
                        clause.Charges[at],
                        terms.Pricing.Select(charge => charge.Id),
                        "charge",
                        faults
                    );
                }
            }
        }

        CheckScopes(terms, "prepayments", terms.Commitments.Prepayments.Select(paid => paid.Charges), faults);
        CheckScopes(terms, "refunds", terms.Commitments.Refunds.Select(refund => refund.Charges), faults);
        CheckScopes(terms, "discounts", terms.Commitments.Discounts.Select(discount => discount.Charges), faults);
    }

    private static void CheckCharge(Terms terms, Charge charge, string pointer, Faults faults)
    {
        for (var index = 0; index < charge.Premiums.Count; index++)
        {
            if (charge.Premiums[index].When.Calendar is { } id && terms.Calendar(id) is null)
            {
                faults.Add(
                    $"{pointer}/premiums/{index}/when/calendar",
                    "unknown-reference",
                    $"There is no calendar '{id}'."
                );
            }
        }

        if (charge.When?.Calendar is { } hours && terms.Calendar(hours) is null)
        {
            faults.Add($"{pointer}/when/calendar", "unknown-reference", $"There is no calendar '{hours}'.");
        }

        if (charge is Charge.Fixed { Capacity: { } capacity })
        {
            CheckVolumes(terms, capacity.Volumes, $"{pointer}/capacity/volumes", faults);
        }

        var workdays = charge is Charge.PerSeat seat ? seat.Calendar : (charge as Charge.Fixed)?.Calendar;
        if (workdays is not null && terms.Calendar(workdays) is null)
        {
            faults.Add($"{pointer}/calendar", "unknown-reference", $"There is no calendar '{workdays}'.");
        }

        if (
            charge.TaxCategory is { } category
            && !WithoutRate.Contains(category, StringComparer.Ordinal)
            && terms.Invoicing.Taxes.All(tax => tax.Category != category)
        )
        {
            faults.Add(
                $"{pointer}/taxCategory",
                "unknown-reference",
                $"No tax of the terms has category '{category}'."
            );
        }

        if (charge.Premiums.Count > 30)
        {
            faults.Add($"{pointer}/premiums", "range", "A charge has at most 30 premiums.");
        }
    }

    private static void CheckVolumes(Terms terms, IReadOnlyList<string> volumes, string pointer, Faults faults)
    {
        for (var at = 0; at < volumes.Count; at++)
        {
            var measured = terms.Pricing.FirstOrDefault(charge => charge.Id == volumes[at]);
            if (measured is null)
            {
                faults.Add($"{pointer}/{at}", "unknown-reference", $"There is no charge '{volumes[at]}'.");
            }
            else if (measured is Charge.Fixed or Charge.OneOff)
            {
                faults.Add($"{pointer}/{at}", "conflict", $"'{volumes[at]}' counts no volume.");
            }
        }
    }

    private static void CheckPools(Terms terms, Faults faults)
    {
        foreach (
            var pool in terms
                .Pricing.Where(charge => charge.Pool is not null)
                .GroupBy(charge => charge.Pool!, StringComparer.Ordinal)
        )
        {
            if (pool.Select(charge => charge.Unit).Distinct(StringComparer.Ordinal).Count() > 1)
            {
                faults.Add("/pricing", "pool", $"The charges of pool '{pool.Key}' count different units.");
            }

            if (pool.Any(charge => charge.BlockSize is not null))
            {
                faults.Add("/pricing", "pool", $"Pool '{pool.Key}' cannot hold charges in blocks.");
            }
        }
    }

    private static void CheckScopes(
        Terms terms,
        string member,
        IEnumerable<IReadOnlyList<string>> scopes,
        Faults faults
    )
    {
        foreach (var (scope, index) in scopes.Select((scope, index) => (scope, index)))
        {
            for (var at = 0; at < scope.Count; at++)
            {
                if (scope[at] != "*" && terms.Pricing.All(charge => charge.Id != scope[at]))
                {
                    faults.Add(
                        $"/commitments/{member}/{index}/charges/{at}",
                        "unknown-reference",
                        $"There is no charge '{scope[at]}'."
                    );
                }
            }
        }
    }
}
