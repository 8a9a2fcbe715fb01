using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Drafts;

/// <summary>
/// What new terms move, measured on the last whole month, and whether that asks for a second person. The month is compared
/// with the same month under the terms of <see cref="ApprovalBase"/>, so that small changes of a year count together.
/// </summary>
public sealed class TermsEffects(TenantDatabase database, TryTerms tryTerms, TimeProvider clock)
{
    public async Task<TermsEffect> Of(TenantScope scope, Contract contract, Terms terms, CancellationToken cancel)
    {
        var limit = await Limit(scope, terms.Currency.Code, cancel);
        if (limit is null || contract.Status == ContractStatus.Draft)
        {
            return new TermsEffect(null, null, limit);
        }

        var today = terms.Zone.DateOf(clock.GetUtcNow());
        var month = LastWhole(today);
        if (contract.StartsOn > month.From || contract.EndsOn < month.To || BeginsLater(terms, month))
        {
            return new TermsEffect(null, null, limit);
        }

        var tried = await tryTerms.Run(scope, contract.Id, terms, month, cancel);
        var effect = await tried.ThenAsync<long>(async months =>
        {
            var beside = await BesideBase(scope, contract, months, month, today, cancel);
            return beside.Map(net => months.Tried.Invoice.NetMinor - net);
        });
        return effect.Match(
            minor => new TermsEffect(minor, month.From, limit),
            _ => new TermsEffect(null, null, limit)
        );
    }

    /// <summary>The month's net under the terms the limit is counted from.</summary>
    private async Task<Result<long>> BesideBase(
        TenantScope scope,
        Contract contract,
        TriedTerms months,
        Period month,
        DateOnly today,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        var versions = await db.TermsOf(contract.Id, cancel);
        var counted = await ApprovalBase.Of(db, contract.Id, today, cancel);
        var ran = versions.Where(version => version.Terms.EffectiveFrom < month.To).Select(version => version.Number);
        if (counted is null || (ran.LastOrDefault() == counted.Number && counted.Terms.EffectiveFrom <= month.From))
        {
            return months.InForce.Invoice.NetMinor;
        }

        var tried = await tryTerms.Run(scope, contract.Id, counted.Terms, month, cancel);
        return tried.Map(under => under.Tried.Invoice.NetMinor);
    }

    /// <summary>The last month that has ended.</summary>
    public static Period LastWhole(DateOnly today) => Period.Month(today.AddMonths(-1).Year, today.AddMonths(-1).Month);

    /// <summary>What is only billed after the month leaves no mark on it, and would pass any limit unseen.</summary>
    private static bool BeginsLater(Terms terms, Period month) =>
        terms.Pricing.Any(charge =>
            charge.From >= month.To || charge is Charge.OneOff { On: var due } && due >= month.To
        );

    private async Task<long?> Limit(TenantScope scope, string currency, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        return await db.Set<ApprovalLimit>()
            .Where(limit => limit.CurrencyCode == currency)
            .Select(limit => (long?)limit.AmountMinor)
            .SingleOrDefaultAsync(cancel);
    }
}
