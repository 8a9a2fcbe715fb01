using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Rating.Premiums;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain.Contracts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating.Records;

/// <summary>List records and handed-on costs.</summary>
internal static class ListMeter
{
    public static Metered Records(BillableSpan span, Charge.PerRecord charge, IReadOnlyList<ListRecord> records)
    {
        var bounds = span.Bounds;
        var clock = new PremiumClock(charge.Premiums, span.Terms, bounds);
        var stretches = records
            .Where(record => charge.Campaign is not { } pattern || Wildcard.Matches(pattern, record.Campaign))
            .Select(record => CountedAt(charge.Count, record))
            .OfType<DateTimeOffset>()
            .Where(at => bounds.Contains(at))
            .Order()
            .Select(at => new Stretch(1, clock.Of(at.UtcTicks, "", null, ""), at.UtcTicks));
        return new Metered([.. stretches], 1, 0, []);
    }

    public static Metered Costs(BillableSpan span, Charge.PassThrough charge, IReadOnlyList<IncurredCost> costs)
    {
        var bounds = span.Bounds;
        var stretches = costs
            .Where(cost => charge.Category is not { } category || cost.Category == category)
            .Where(cost => charge.Service is not { } service || cost.Service.Length == 0 || cost.Service == service)
            .Where(cost => bounds.Contains(cost.At))
            .Select(cost => new Stretch(cost.Amount, 0, cost.At.UtcTicks));
        return new Metered([.. stretches], 1, 0, []);
    }

    private static DateTimeOffset? CountedAt(RecordCount count, ListRecord record) =>
        count switch
        {
            RecordCount.Loaded => record.LoadedAt,
            RecordCount.Processed => record.ProcessedAt,
            _ => record.Reached ? record.ProcessedAt ?? record.LoadedAt : null,
        };
}
