using Bpo.Billing.Persistence;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Runs.Months;

/// <summary>One span of an exchanged forecast.</summary>
/// <param name="AhtSeconds">Expected handle time of one contact; null when not announced.</param>
public sealed record ForecastSpan(DateTimeOffset From, DateTimeOffset To, decimal Contacts, int? AhtSeconds = null);

/// <summary>How the spans of a forecast version are stored.</summary>
public static class ForecastSpans
{
    public static string Write(IReadOnlyList<ForecastSpan> spans) => StoredJson.Write(spans);

    public static IReadOnlyList<ForecastSpan> Of(ForecastVersion version) =>
        StoredJson.Read<IReadOnlyList<ForecastSpan>>(version.Spans);

    /// <summary>As promises read them; none while a signature is missing.</summary>
    internal static IEnumerable<ForecastInterval> Intervals(ForecastVersion version) =>
        version.LockedAt is { } lockedAt
            ? Of(version)
                .Select(span => new ForecastInterval(
                    version.Service.Length == 0 ? null : version.Service,
                    new InstantRange(span.From, span.To),
                    span.Contacts,
                    lockedAt
                ))
            : [];
}
