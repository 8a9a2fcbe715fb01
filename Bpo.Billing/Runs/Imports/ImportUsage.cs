using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Secrets;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Imports;

/// <summary>Takes one file of contacts: reads it by its source's profile and stores what it says, once.</summary>
/// <param name="secrets">Seals the numbers of sources that keep them; who imports none of those needs none.</param>
public sealed class ImportUsage(
    TenantDatabase database,
    TimeProvider clock,
    ImportSettings settings,
    TenantSecrets? secrets = null
)
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    public static readonly Problem NoSource = new("source.not-found", "There is no such source.");

    /// <returns>The import with its figures; of a dry run, one that was never stored. A file that cannot be read at all is
    /// refused without a trace; one that breaks off is kept up to its break and has the status Refused.</returns>
    public async Task<Result<Import>> Run(
        TenantScope scope,
        ImportRequest request,
        IProgress<ImportProgress>? progress,
        CancellationToken cancel
    )
    {
        var counter = await UsageTurn.Counter(database, scope, cancel);
        await using var db = database.Open(scope);
        if (
            await db.Set<Source>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.SourceId, cancel)
            is not { } source
        )
        {
            return NoSource;
        }

        var upload = await SpooledUpload.Receive(request.Content, settings, cancel);
        return await upload.Match(
            async received =>
            {
                await using (received)
                {
                    var profile = SourceProfileReader.Read(source.Format, source.TimeZone, source.Profile);
                    return await profile.Match(
                        read =>
                            new ImportRun(
                                database,
                                clock,
                                settings,
                                secrets,
                                new Reception(scope, source, Ready(read, counter, request), received, request),
                                cancel
                            ).Take(progress),
                        problem => Task.FromResult<Result<Import>>(problem)
                    );
                }
            },
            problem => Task.FromResult<Result<Import>>(problem)
        );
    }

    private SourceProfile Ready(SourceProfile declared, UsageCounter counter, ImportRequest request)
    {
        var profile = request.IsSheet ? declared.OfSheet() : declared;
        var tokens = CustomerTokens.Keyed(counter.CustomerKey);
        return profile with
        {
            Rules = profile.Rules with
            {
                LatestStart = clock.GetUtcNow() + ClockSkew,
                Customers = profile.Rules.KeepsNumbers ? tokens.Keeping(new KeptNumbers()) : tokens,
            },
        };
    }
}
