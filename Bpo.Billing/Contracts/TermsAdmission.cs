using System.Globalization;
using Bpo.Domain;
using Bpo.Domain.Contracts;

namespace Bpo.Billing.Contracts;

/// <summary>
/// Whether a version of the terms may join a contract: the versions leave no day of it uncovered, no day to two of them, and
/// no issued month is priced anew.
/// </summary>
public static class TermsAdmission
{
    private const string EffectiveFrom = "/effectiveFrom";

    /// <param name="versions">The versions the contract has, in any order.</param>
    /// <param name="issuedUntil">The first day no issued invoice covers; null when nothing is issued.</param>
    public static Problem? Refusal(
        Contract contract,
        IReadOnlyCollection<Terms> versions,
        Terms candidate,
        DateOnly? issuedUntil
    )
    {
        var from = candidate.EffectiveFrom;
        if (versions.Any(version => version.EffectiveFrom == from))
        {
            return At(EffectiveFrom, "terms.overlap", $"Another version applies from {Text(from)} already.");
        }

        if (versions.Count == 0 && from > contract.StartsOn)
        {
            return At(
                EffectiveFrom,
                "terms.gap",
                $"The contract starts on {Text(contract.StartsOn)}, and no version would cover the days before {Text(from)}."
            );
        }

        if (contract.EndsOn is { } end && from >= end)
        {
            return At(EffectiveFrom, "terms.after-end", $"The contract ends on {Text(end)}.");
        }

        if (issuedUntil is { } open && from < open)
        {
            return At(
                EffectiveFrom,
                "terms.backdated",
                $"The days before {Text(open)} are invoiced; agree a credit or an adjustment instead."
            );
        }

        return Unlike(versions, candidate);
    }

    /// <summary>
    /// Amounts at risk, commitments and booked months are compared across versions, in one currency and one zone.
    /// </summary>
    internal static Problem? Unlike(IReadOnlyCollection<Terms> versions, Terms candidate)
    {
        if (versions.FirstOrDefault(version => version.Currency != candidate.Currency) is { } other)
        {
            return At("/currency", "terms.mixed-currency", $"The contract is kept in {other.Currency.Code}.");
        }

        return versions.FirstOrDefault(version => version.Zone != candidate.Zone) is { } elsewhere
            ? At("/timeZone", "terms.mixed-zone", $"The months of the contract are cut in {elsewhere.Zone.Id}.")
            : null;
    }

    private static Problem At(string pointer, string code, string detail) =>
        new(code, detail, [new Fault(pointer, code, detail)]);

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
