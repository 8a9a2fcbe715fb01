using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Credits;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Credits;
using Bpo.Domain.Parties;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Web.Access;
using Bpo.Web.Documents;
using Bpo.Web.Features.Attestations;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Features.Sla;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Credits;

/// <summary>The credits of a month, how each stands with the vendor, and what can be done about them.</summary>
public sealed class CreditLedger(TenantDatabase database, ReadMonthResults results, TimeProvider clock)
{
    /// <summary>Null when the month is not among the reader's, or nothing can be computed.</summary>
    public async Task<CreditSheet?> Read(TenantScope scope, string contract, DateOnly month, CancellationToken cancel)
    {
        if (
            PublicId.Parse(PublicId.Contract, contract) is not { } key
            || await results.Handle(scope, contract, month, cancel) is not { Credits: { } statement } read
        )
        {
            return null;
        }

        await using var db = database.Open(scope);
        var versions = await db.TermsOf(key, cancel);
        var scheme = versions.AtEndOf(Period.Month(month.Year, month.Month));
        return new CreditSheet(
            read,
            statement,
            scheme.Credits,
            await db.Set<CreditClaim>()
                .AsNoTracking()
                .Where(row => row.ContractId == key && row.Month == month)
                .ToListAsync(cancel),
            await db.Set<SlaIncident>()
                .AsNoTracking()
                .Where(row => row.ContractId == key && row.Month == month)
                .OrderBy(row => row.Id)
                .ToListAsync(cancel),
            await db.CallerSide(cancel),
            scheme.Zone.DateOf(clock.GetUtcNow()),
            await Attested.Read(db, key, (await db.FindContract(key, cancel))!.ClientId, scheme.Zone, cancel),
            ContractNaming.Of(versions.Select(version => version.Terms))
        );
    }

    public Task<Result<CreditClaim>> Answer(
        Caller caller,
        CreditSheet sheet,
        CreditClaim claim,
        bool isAccepted,
        string reason,
        OnBehalfInput? recorded,
        CancellationToken cancel
    ) =>
        database.Write(
            caller,
            sheet.Key,
            recorded,
            clock,
            (db, said) =>
                AnswerCredit.Run(
                    db,
                    sheet.Key,
                    sheet.Month.Month,
                    claim.Sla,
                    claim.Clause,
                    isAccepted,
                    reason,
                    caller.Actor,
                    clock.GetUtcNow(),
                    cancel,
                    said
                ),
            cancel
        );

    public Task<Result<SlaIncident>> Record(
        Caller caller,
        CreditSheet sheet,
        string what,
        IReadOnlyList<string> slas,
        CancellationToken cancel
    ) =>
        database.Write(
            caller.Scope,
            db =>
                RecordIncident.Run(
                    db,
                    sheet.Key,
                    sheet.Month.Month,
                    what,
                    slas,
                    caller.Actor,
                    clock.GetUtcNow(),
                    cancel
                ),
            cancel
        );

    public Task<Result<SlaIncident>> Choose(
        Caller caller,
        SlaIncident incident,
        string sla,
        OnBehalfInput? recorded,
        CancellationToken cancel
    ) =>
        database.Write(
            caller,
            incident.ContractId,
            recorded,
            clock,
            async (db, said) =>
            {
                var row = await db.Set<SlaIncident>().SingleAsync(one => one.Id == incident.Id, cancel);
                return await RecordIncident.Choose(db, row, sla, caller.Actor, clock.GetUtcNow(), cancel, said);
            },
            cancel
        );
}

/// <param name="Side">The reader's.</param>
/// <param name="Today">In the contract's zone.</param>
public sealed record CreditSheet(
    MonthResults Month,
    CreditStatement Statement,
    CreditScheme Scheme,
    IReadOnlyList<CreditClaim> Claims,
    IReadOnlyList<SlaIncident> Incidents,
    Side Side,
    DateOnly Today,
    Attested Attested,
    ContractNames Names
)
{
    public Guid Key => PublicId.Parse(PublicId.Contract, Month.Contract)!.Value;

    public CreditClaim? ClaimOf(SlaCredit credit) =>
        Claims.FirstOrDefault(claim => claim.Sla == credit.Sla && claim.Clause == credit.Clause);

    public SlaResult? ResultOf(SlaCredit credit) => Month.Results.FirstOrDefault(result => result.Sla == credit.Sla);
}
