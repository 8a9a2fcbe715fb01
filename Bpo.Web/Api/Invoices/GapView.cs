using Bpo.Billing.Ingestion.Completeness;
using Bpo.Billing.Runs.Completeness;
using Bpo.Domain.Access;

namespace Bpo.Web.Api.Invoices;

/// <summary>Days for which a source has brought nothing and nobody has signed.</summary>
public sealed record GapView(string SourceId, string Source, IReadOnlyList<GapView.Day> Days)
{
    public sealed record Day(DateOnly Date, DayStatus Status);

    public static GapView Of(UsageGap gap) =>
        new(
            PublicId.Format(PublicId.Source, gap.SourceId),
            gap.Source,
            [.. gap.Days.Select(day => new Day(day.Day, day.Status))]
        );
}
