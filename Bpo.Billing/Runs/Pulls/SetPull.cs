using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Secrets;
using Bpo.Billing.Runs.Completeness;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Pulls;

/// <summary>Says from where and when a source's files are fetched, or that they are not.</summary>
public sealed class SetPull(TenantDatabase database, TenantSecrets secrets, PullRules rules, TimeProvider clock)
{
    public static readonly Problem NoPull = new("pull.not-found", "The source is not pulled.");

    public async Task<Result<SourcePull>> Run(
        TenantScope scope,
        Guid sourceId,
        WantedPull wanted,
        string actor,
        CancellationToken cancel
    )
    {
        var box = await secrets.Box(scope.Tenant!.Value, cancel);
        return await database.Write<SourcePull>(
            scope,
            async db =>
            {
                if (await db.Set<Source>().SingleOrDefaultAsync(row => row.Id == sourceId, cancel) is not { } source)
                {
                    return ReadCompleteness.NoSource;
                }

                var row = await db.Set<SourcePull>().SingleOrDefaultAsync(row => row.SourceId == sourceId, cancel);
                if (wanted.Faults(rules, row) is { Count: > 0 } faults)
                {
                    return new Problem("pull.invalid", "The source cannot be pulled like this.", faults);
                }

                var now = clock.GetUtcNow();
                row ??= db.Add(Of(source, wanted, actor, now)).Entity;
                Change(row, source, wanted, actor, now);
                row.Sealed =
                    wanted.Credential == PullCredential.None ? null
                    : wanted.Secret is null ? row.Sealed
                    : box.Seal(wanted.Secret, SourcePull.Purpose(sourceId));
                var detail = new
                {
                    wanted.Url,
                    credential = wanted.Credential.ToString(),
                    isNewSecret = wanted.Secret is not null,
                };
                db.Trace("source.pull-set", PublicId.Format(PublicId.Source, sourceId), actor, detail, now);
                return row;
            },
            cancel
        );
    }

    public Task<Result<SourcePull>> Clear(TenantScope scope, Guid sourceId, string actor, CancellationToken cancel) =>
        database.Write<SourcePull>(
            scope,
            async db =>
            {
                if (
                    await db.Set<SourcePull>().SingleOrDefaultAsync(row => row.SourceId == sourceId, cancel)
                    is not { } row
                )
                {
                    return NoPull;
                }

                db.Remove(row);
                var subject = PublicId.Format(PublicId.Source, sourceId);
                db.Trace("source.pull-cleared", subject, actor, new { row.Url }, clock.GetUtcNow());
                return row;
            },
            cancel
        );

    private static void Change(SourcePull row, Source source, WantedPull wanted, string actor, DateTimeOffset now)
    {
        if (row.Url != wanted.Url)
        {
            row.Forget();
        }

        (row.Url, row.Credential, row.CredentialName) = (wanted.Url, wanted.Credential, wanted.CredentialName);
        (row.EveryMinutes, row.DailyAt) = (wanted.Schedule.EveryMinutes, wanted.Schedule.DailyAt);
        (row.SetBy, row.SetAt) = (actor, now);
        var zone = SourceCalendar.Of(source);
        row.NextAt = wanted.Schedule.DailyAt is null ? now : wanted.Schedule.Next(now, zone);
        row.Since = row.NamesDay ? row.Since ?? zone.DateOf(row.NextAt).AddDays(-1) : null;
    }

    private static SourcePull Of(Source source, WantedPull wanted, string actor, DateTimeOffset now) =>
        new()
        {
            TenantId = source.TenantId,
            SourceId = source.Id,
            Url = wanted.Url,
            Credential = wanted.Credential,
            CredentialName = wanted.CredentialName,
            SetBy = actor,
            SetAt = now,
            NextAt = now,
        };
}
