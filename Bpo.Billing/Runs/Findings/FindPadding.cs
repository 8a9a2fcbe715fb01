using Bpo.Billing.Padding;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Rating;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Findings;

/// <summary>Looks at a month's usage beside the three months before it; nothing is written.</summary>
public sealed class FindPadding(TenantDatabase database, IUsageSource usage)
{
    /// <summary>Long enough to be usual, short enough to be the same work.</summary>
    public const int MonthsBefore = 3;

    private readonly LoadMonth load = new(usage);

    public async Task<Result<PaddingFindings>> Run(
        TenantScope scope,
        Guid contractId,
        Period month,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        var loaded = await load.Run(db, contract, month, Corrections.None, cancel);
        return await loaded.ThenAsync<PaddingFindings>(async inputs => await Find(db, contract, inputs, cancel));
    }

    private async Task<PaddingFindings> Find(
        BpoDbContext db,
        Contract contract,
        MonthInputs inputs,
        CancellationToken cancel
    )
    {
        var terms = inputs.Terms[^1].Terms;
        var since = inputs.Month.From.AddMonths(-MonthsBefore);
        var before = new Period(since, inputs.Month.From);
        var span = new InstantRange(terms.Zone.StartOf(since), inputs.Span.To);
        var rating = new RatingSession(inputs.Request.Rating);
        var session = new AmendedMonth(inputs.Request.Rating, before);
        await foreach (
            var contact in usage.Contacts(db, contract.Id, span, inputs.UsageAsOf, cancel).WithCancellation(cancel)
        )
        {
            rating.Add(contact);
            session.Add(contact);
        }

        return new PaddingFindings(
            contract,
            inputs.Month,
            before,
            terms,
            session.Read(await Activity(db, contract, inputs, before, cancel), rating.Bill().Lines)
        );
    }

    private async Task<IReadOnlyList<AgentActivity>> Activity(
        BpoDbContext db,
        Contract contract,
        MonthInputs inputs,
        Period before,
        CancellationToken cancel
    )
    {
        var activity = new List<AgentActivity>(inputs.Request.Rating.Usage.AgentActivity);
        for (var month = before.From; month < before.To; month = month.AddMonths(1))
        {
            var other = await usage.Other(db, contract.Id, Period.Month(month.Year, month.Month), cancel);
            activity.AddRange(other.AgentActivity);
        }

        return activity;
    }
}

/// <summary>What a month's usage shows beside the months before.</summary>
/// <param name="Terms">The version in force at the end of the month; each charge was looked at by the version of its days.</param>
public sealed record PaddingFindings(
    Contract Contract,
    Period Month,
    Period Before,
    Terms Terms,
    IReadOnlyList<Finding> Findings
);
