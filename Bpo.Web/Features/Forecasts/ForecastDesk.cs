using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Exclusions;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Parties;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Web.Access;
using Bpo.Web.Documents;
using Bpo.Web.Features.Attestations;
using Bpo.Web.Features.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Forecasts;

/// <summary>The versions of a contract's forecast, what they bind, and what each side does with them.</summary>
public sealed class ForecastDesk(TenantDatabase database, TimeProvider clock)
{
    /// <summary>Null for ids that are unknown or another's, and for contracts without terms.</summary>
    public async Task<ForecastSheet?> Read(TenantScope scope, string id, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        if (
            PublicId.Parse(PublicId.Contract, id) is not { } key
            || await db.Set<Contract>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, cancel)
                is not { } contract
            || await db.TermsOf(key, cancel) is not [.., { Terms: var terms }] versions
        )
        {
            return null;
        }

        return new ForecastSheet(
            contract.Name,
            terms.Zone,
            await db.CallerSide(cancel),
            [.. terms.Services.Select(service => service.Id)],
            [.. terms.Slas.Where(clause => clause.ForecastVariance is not null)],
            await db.Set<ForecastVersion>()
                .AsNoTracking()
                .Where(row => row.ContractId == key)
                .OrderByDescending(row => row.Number)
                .ToListAsync(cancel),
            await Attested.Read(db, key, contract.ClientId, terms.Zone, cancel),
            ContractNaming.Of(versions.Select(version => version.Terms))
        );
    }

    public Task<Result<ForecastVersion>> Propose(
        Caller caller,
        string id,
        string service,
        string note,
        IReadOnlyList<ForecastSpan> spans,
        OnBehalfInput? recorded,
        CancellationToken cancel
    ) =>
        database.Write(
            caller,
            PublicId.Parse(PublicId.Contract, id) ?? Guid.Empty,
            recorded,
            clock,
            async (db, said) =>
                await db.FindContract(PublicId.Parse(PublicId.Contract, id) ?? Guid.Empty, cancel) is { } contract
                    ? await ExchangeForecast.Propose(
                        db,
                        contract,
                        service,
                        note,
                        spans,
                        caller.Actor,
                        clock.GetUtcNow(),
                        cancel,
                        said
                    )
                    : new Problem("contract.not-found", "There is no such contract."),
            cancel
        );

    public Task<Result<ForecastVersion>> Sign(
        Caller caller,
        ForecastVersion forecast,
        OnBehalfInput? recorded,
        CancellationToken cancel
    ) =>
        database.Write(
            caller,
            forecast.ContractId,
            recorded,
            clock,
            async (db, said) =>
                await ExchangeForecast.Sign(
                    db,
                    await db.Set<ForecastVersion>().SingleAsync(row => row.Id == forecast.Id, cancel),
                    caller.Actor,
                    clock.GetUtcNow(),
                    cancel,
                    said
                ),
            cancel
        );
}

/// <param name="Side">The reader's.</param>
/// <param name="Bound">Promises that volume beyond a signed forecast excuses.</param>
public sealed record ForecastSheet(
    string Contract,
    ContractZone Zone,
    Side Side,
    IReadOnlyList<string> Services,
    IReadOnlyList<SlaClause> Bound,
    IReadOnlyList<ForecastVersion> Versions,
    Attested Attested,
    ContractNames Names
)
{
    public bool MaySign(ForecastVersion version) => IsMissing(version, Side);

    /// <summary>The other side's signature is missing, which can be recorded.</summary>
    public bool MayRecord(ForecastVersion version) => Attested.MayRecord && IsMissing(version, Side.Other());

    private static bool IsMissing(ForecastVersion version, Side side) =>
        (side == Side.Client ? version.ClientSignedAt : version.VendorSignedAt) is null;
}
