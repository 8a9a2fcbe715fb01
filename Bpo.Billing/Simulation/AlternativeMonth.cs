using Bpo.Billing.Compliance;
using Bpo.Billing.Invoicing;
using Bpo.Billing.Rating;
using Bpo.Billing.Rating.WhatIf;
using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Simulation;

/// <summary>One month under one alternative while contacts come in: the run's own session, and one for each clause left out.</summary>
internal sealed class AlternativeMonth
{
    private readonly MonthSession session;
    private readonly RatingSession? perSecond;
    private readonly RatingSession? withoutMinimums;
    private readonly Dictionary<RollupKey, RollupCell>? ownCells;

    public AlternativeMonth(MonthRequest request, bool hasOwnServices)
    {
        session = new MonthSession(request);
        perSecond = SessionOf(TermsVariants.Of(request.Rating, TermsVariants.PerSecond));
        withoutMinimums = SessionOf(TermsVariants.Of(request.Rating, TermsVariants.WithoutMinimums));
        ownCells = hasOwnServices ? [] : null;
    }

    public Terms Terms => session.Terms;

    public TimeSpan LookBack => session.LookBack;

    public void Add(Contact contact)
    {
        session.Add(contact);
        perSecond?.Add(contact);
        withoutMinimums?.Add(contact);
        if (ownCells is null)
        {
            return;
        }

        var key = RollupKey.Of(contact, Terms.ServiceOf(contact));
        if (!ownCells.TryGetValue(key, out var cell))
        {
            ownCells[key] = cell = new RollupCell();
        }

        cell.Count(contact);
    }

    public (MonthStatement Statement, MonthCounts Counts) Close(MetricSource source)
    {
        var judged = ownCells is null
            ? source
            : source with
            {
                Cells = [.. ownCells.Select(pair => new Rollup(pair.Key, pair.Value))],
            };
        var counts = new MonthCounts(session.Counted(), perSecond?.Counted(), withoutMinimums?.Counted());
        return (session.Close(judged), counts);
    }

    private static RatingSession? SessionOf(RatingRequest? request) =>
        request is null ? null : new RatingSession(request);
}

/// <summary>What one month counted under one alternative.</summary>
/// <param name="PerSecond">Null where the terms round nothing up.</param>
/// <param name="WithoutMinimums">Null where the terms have no minimum.</param>
internal sealed record MonthCounts(CountedUsage Counted, CountedUsage? PerSecond, CountedUsage? WithoutMinimums);
