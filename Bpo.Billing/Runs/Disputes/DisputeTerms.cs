using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Runs.Disputes;

/// <summary>The terms a month is disputed under: those in force at its end, and their currency's minor units.</summary>
public static class DisputeTerms
{
    /// <param name="month">The first day of the month.</param>
    /// <returns>Null where the contract has no terms, or is not the caller's.</returns>
    public static async Task<Terms?> Of(BpoDbContext db, Guid contractId, DateOnly month, CancellationToken cancel)
    {
        var versions = await db.TermsOf(contractId, cancel);
        return versions.Count == 0 ? null : versions.AtEndOf(Period.Month(month.Year, month.Month));
    }

    /// <summary>An amount in major units as minor ones of the month's currency; refused where it has more decimals.</summary>
    public static async Task<Result<long>> Minor(
        BpoDbContext db,
        Guid contractId,
        DateOnly month,
        decimal amount,
        CancellationToken cancel
    ) =>
        await Of(db, contractId, month, cancel) is not { Currency: var currency }
            ? new Problem("contract.no-terms", "A contract without terms has nothing to dispute.")
        : Minor(amount, currency) is { } minor ? minor
        : new Problem("dispute.refused", $"The amount has more decimals than {currency.Code}.");

    /// <summary>Null where it has more decimals than the currency.</summary>
    public static long? Minor(decimal amount, Currency currency)
    {
        const decimal Most = long.MaxValue / 2;
        if (Math.Abs(amount) > Most / currency.MinorPerMajor)
        {
            return null;
        }

        var minor = amount * currency.MinorPerMajor;
        return decimal.Truncate(minor) == minor ? (long)minor : null;
    }
}
