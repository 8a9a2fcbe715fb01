using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Completeness;

/// <summary>Says what a source is expected to bring, or that nothing is.</summary>
public sealed class SetExpectation(TenantDatabase database, TimeProvider clock)
{
    public Task<Result<DeliveryExpectation>> Run(
        TenantScope scope,
        Guid sourceId,
        ExpectedDeliveries expected,
        string actor,
        CancellationToken cancel
    ) =>
        database.Write<DeliveryExpectation>(
            scope,
            async db =>
            {
                if (await db.Set<Source>().SingleOrDefaultAsync(row => row.Id == sourceId, cancel) is not { } source)
                {
                    return ReadCompleteness.NoSource;
                }

                var now = clock.GetUtcNow();
                var row = await db.Set<DeliveryExpectation>()
                    .SingleOrDefaultAsync(row => row.SourceId == sourceId, cancel);
                if (row is null)
                {
                    row = Of(source, expected, actor, now);
                    db.Add(row);
                }
                else
                {
                    (row.Rhythm, row.DropBelowPercent) = (expected.Rhythm, expected.DropBelowPercent);
                    (row.Since, row.SetBy, row.SetAt) = (expected.Since, actor, now);
                }

                db.Trace("source.expectation-set", PublicId.Format(PublicId.Source, sourceId), actor, expected, now);
                return row;
            },
            cancel
        );

    public Task<Result<Source>> Clear(TenantScope scope, Guid sourceId, string actor, CancellationToken cancel) =>
        database.Write<Source>(
            scope,
            async db =>
            {
                if (await db.Set<Source>().SingleOrDefaultAsync(row => row.Id == sourceId, cancel) is not { } source)
                {
                    return ReadCompleteness.NoSource;
                }

                await db.Set<DeliveryExpectation>().Where(row => row.SourceId == sourceId).ExecuteDeleteAsync(cancel);
                var subject = PublicId.Format(PublicId.Source, sourceId);
                db.Trace("source.expectation-cleared", subject, actor, new { source.Name }, clock.GetUtcNow());
                return source;
            },
            cancel
        );

    private static DeliveryExpectation Of(
        Source source,
        ExpectedDeliveries expected,
        string actor,
        DateTimeOffset now
    ) =>
        new()
        {
            TenantId = source.TenantId,
            SourceId = source.Id,
            Rhythm = expected.Rhythm,
            DropBelowPercent = expected.DropBelowPercent,
            Since = expected.Since,
            SetBy = actor,
            SetAt = now,
        };
}

/// <inheritdoc cref="DeliveryExpectation"/>
public sealed record ExpectedDeliveries(DeliveryRhythm Rhythm, int DropBelowPercent, DateOnly Since);
