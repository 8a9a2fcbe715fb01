using Bpo.Billing.Ingestion.Completeness;
using Bpo.Billing.Runs.Completeness;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;

namespace Bpo.Web.Api.Sources;

/// <summary>What a source brought in a month beside what was expected of it.</summary>
/// <param name="Expectation">Null when nothing is expected.</param>
/// <param name="Forgotten">Contacts were taken and none of them is billed.</param>
public sealed record CompletenessView(
    string SourceId,
    Month Month,
    string TimeZone,
    ExpectationView? Expectation,
    IReadOnlyList<CompletenessView.Day> Days,
    CompletenessView.Clock ClockSkew,
    bool Forgotten
)
{
    /// <param name="Rows">Rows of the files received on the day.</param>
    /// <param name="Contacts">Contacts that arrived on the day.</param>
    /// <param name="Usual">The median of the four same weekdays before; of weeks for a weekly source.</param>
    public sealed record Day(DateOnly Date, long Rows, long Contacts, DayStatus Status, decimal Usual);

    /// <param name="Ahead">Contacts that end after their file was received.</param>
    /// <param name="SharePercent">Of all contacts of the month.</param>
    /// <param name="SetAside">Rows set aside because they begin in the future.</param>
    public sealed record Clock(long Ahead, decimal SharePercent, long MostSeconds, long SetAside);

    public static CompletenessView Of(SourceMonth month) =>
        new(
            PublicId.Format(PublicId.Source, month.Source.Id),
            Month.Of(month.Month),
            month.Source.TimeZone.Length == 0 ? "UTC" : month.Source.TimeZone,
            month.Expectation is null ? null : ExpectationView.Of(month.Expectation),
            [.. month.Days.Select(day => new Day(day.Day, day.Facts.Rows, day.Facts.Contacts, day.Status, day.Usual))],
            new Clock(
                month.Skew.AheadContacts,
                decimal.Round(month.Skew.Share, 2),
                month.Skew.Most.Ticks / TimeSpan.TicksPerSecond,
                month.SetAsideAhead
            ),
            month.IsForgotten
        );
}

/// <summary>What is expected of a source, and who said so.</summary>
public sealed record ExpectationView(
    DeliveryRhythm Rhythm,
    int DropBelowPercent,
    DateOnly Since,
    string SetBy,
    DateTimeOffset SetAt
)
{
    public static ExpectationView Of(DeliveryExpectation row) =>
        new(row.Rhythm, row.DropBelowPercent, row.Since, row.SetBy, row.SetAt);
}
