using Bpo.Billing.Compliance;
using Bpo.Billing.Compliance.Credits;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Sla;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Exclusions;

/// <summary>
/// What an exclusion does to a month before anybody decides: every promise it touches with and without it, by the functions
/// of the run. Fees are those last computed, so that no contact is rated again.
/// </summary>
public sealed class ExclusionEffect(TenantDatabase database, IUsageSource usage, CloseMonth close)
{
    /// <param name="record">It need not be stored.</param>
    public async Task<Result<MonthEffect>> Run(
        TenantScope scope,
        ExclusionRecord record,
        Period month,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        if (await db.FindContract(record.ContractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        var fees = await Fees(db, scope, contract.Id, month, cancel);
        return await fees.ThenAsync<MonthEffect>(async known =>
            await Compare(db, contract, record, month, known, cancel)
        );
    }

    private async Task<MonthEffect> Compare(
        BpoDbContext db,
        Contract contract,
        ExclusionRecord record,
        Period month,
        PeriodFees fees,
        CancellationToken cancel
    )
    {
        var versions = await db.TermsOf(contract.Id, cancel);
        var terms = versions.AtEndOf(month);
        var bounds = terms.Zone.Bounds(month);
        var agreed = await db.AgreementsOf(contract.Id, terms, month, now: null, cancel);
        var asked = record.For(bounds);
        var (without, with) = Sets(agreed.Exclusions, record, asked);
        var source = await Source(db, contract.Id, terms, month, bounds, [.. without, .. with], cancel);
        var history = await EarlierMonths.History(db, contract.Id, month, cancel);

        MonthSide Judge(IReadOnlyList<Exclusion> exclusions)
        {
            var results = SlaResults.Of(
                terms,
                month,
                source with
                {
                    Exclusions = exclusions,
                    Forecasts = agreed.Forecasts,
                },
                contract.StartsOn
            );
            return new MonthSide(
                results,
                ServiceCredits.For(
                    new CreditInput
                    {
                        Terms = terms,
                        Period = month,
                        Results = results,
                        Fees = fees,
                        History = history,
                        Incidents = agreed.Incidents,
                        ServiceStart = contract.StartsOn,
                    }
                )
            );
        }

        return MonthEffect.Between(month, terms, asked, Judge(without), Judge(with));
    }

    /// <summary>A decided exclusion is compared with the month without it; one that cancels another, with the other gone.</summary>
    private static (IReadOnlyList<Exclusion> Without, IReadOnlyList<Exclusion> With) Sets(
        IReadOnlyList<Exclusion> approved,
        ExclusionRecord record,
        Exclusion asked
    )
    {
        var others = approved.Where(exclusion => exclusion.Id != asked.Id).ToList();
        return record.Cancels is { } cancelled
            ? (others, [.. others.Where(exclusion => exclusion.Id != PublicId.Format(PublicId.Exclusion, cancelled))])
            : (others, [.. others, asked]);
    }

    private async Task<MetricSource> Source(
        BpoDbContext db,
        Guid contract,
        Terms terms,
        Period month,
        InstantRange bounds,
        IReadOnlyList<Exclusion> exclusions,
        CancellationToken cancel
    )
    {
        var asOf = await usage.AsOf(db, contract, bounds, cancel);
        var contacts = new List<Contact>();
        if (ContactNeed.Of(terms, month, exclusions) is { } need)
        {
            await foreach (var contact in usage.Contacts(db, contract, need, asOf, cancel).WithCancellation(cancel))
            {
                contacts.Add(contact);
            }
        }

        return new MetricSource
        {
            Cells = await usage.Cells(
                db,
                contract,
                bounds with
                {
                    From = bounds.From - ContactNeed.CellReach(terms),
                },
                asOf,
                cancel
            ),
            Contacts = span => contacts.Where(contact => span.Contains(contact.EnqueuedAt)),
            Other = await usage.Other(db, contract, month, cancel),
        };
    }

    private async Task<Result<PeriodFees>> Fees(
        BpoDbContext db,
        TenantScope scope,
        Guid contract,
        Period month,
        CancellationToken cancel
    )
    {
        var stored = await db.Set<ContractMonth>()
            .Where(row => row.ContractId == contract && row.Month == month.From)
            .Select(row => row.Fees)
            .SingleOrDefaultAsync(cancel);
        if (!string.IsNullOrEmpty(stored))
        {
            return StoredJson.Read<PeriodFees>(stored);
        }

        var preview = await close.Preview(scope, contract, month, cancel);
        return preview.Map(proposed => StoredJson.Read<PeriodFees>(proposed.Month.Fees));
    }
}

/// <summary>A month judged one way.</summary>
internal sealed record MonthSide(IReadOnlyList<SlaResult> Results, CreditStatement Credits);
