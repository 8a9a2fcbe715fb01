using Bpo.Billing.Reviews;
using Bpo.Reports.BusinessReviews;
using Bpo.Web.Documents.Texts;

namespace Bpo.Web.Documents.Reviews;

/// <summary>The data behind a review: rows by source, and why some of them do not count.</summary>
internal static class ReviewSources
{
    public static IReadOnlyList<SourceQuality> Of(IReadOnlyList<DeliveredSource> sources) =>
        [
            .. sources.Select(source => new SourceQuality(
                source.Name,
                source.Rows,
                source.Accepted,
                source.Duplicates,
                source.Filtered.Values.Sum(),
                source.Rejected + source.Held
            )),
        ];

    public static IReadOnlyList<SetAside> SetAside(IReadOnlyList<DeliveredSource> sources, DocumentTexts texts)
    {
        IEnumerable<SetAside> reasons =
        [
            .. sources
                .SelectMany(source => source.Filtered)
                .GroupBy(filtered => filtered.Key, filtered => filtered.Value, StringComparer.Ordinal)
                .Select(reason => new SetAside(texts.Format("review.filtered", reason.Key), reason.Sum()))
                .OrderByDescending(reason => reason.Rows),
            new(texts["review.duplicates"], sources.Sum(source => source.Duplicates)),
            new(texts["review.quarantined"], sources.Sum(source => source.Rejected)),
            new(texts["review.held"], sources.Sum(source => source.Held)),
            new(texts["review.no-contract"], sources.Sum(source => source.Unmatched)),
        ];
        return [.. reasons.Where(reason => reason.Rows > 0)];
    }
}
