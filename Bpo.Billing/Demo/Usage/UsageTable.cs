using System.Globalization;
using System.Text;
using Bpo.Billing.Demo.Files;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Usage;

/// <summary>Usage other than contacts as canonical CSV.</summary>
internal static class UsageTable
{
    public static ReadOnlyMemory<byte> Seats(IEnumerable<SeatAssignment> seats) =>
        Write(
            ["agent", "role", "service", "from", "to", "replaces"],
            seats.Select(seat =>
                (string[])
                    [
                        seat.Agent,
                        seat.Role,
                        seat.Service,
                        Text(seat.From),
                        seat.To is { } to ? Text(to) : "",
                        seat.Replaces,
                    ]
            )
        );

    public static ReadOnlyMemory<byte> Results(IEnumerable<AchievedResult> results, ContractZone zone) =>
        Write(
            ["id", "contact", "type", "agent", "service", "at", "value", "currency", "status", "statusAt", "reason"],
            results.Select(result =>
                (string[])
                    [
                        result.Id,
                        result.Contact,
                        result.Type,
                        result.Agent,
                        result.Service,
                        Text(result.At, zone),
                        result.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
                        result.Currency ?? "",
                        result.Status.ToString().ToLowerInvariant(),
                        result.StatusAt is { } at ? Text(at, zone) : "",
                        result.Reason,
                    ]
            )
        );

    public static ReadOnlyMemory<byte> Activity(IEnumerable<AgentActivity> activity, ContractZone zone) =>
        Write(
            ["agent", "from", "to", "state", "reason", "service"],
            activity.Select(span =>
                (string[])
                    [
                        span.Agent,
                        Text(span.From, zone),
                        Text(span.To, zone),
                        span.State == AgentState.LoggedIn ? "logged-in" : "pause",
                        span.Reason,
                        span.Service,
                    ]
            )
        );

    public static ReadOnlyMemory<byte> Quality(IEnumerable<QualityReview> reviews, ContractZone zone) =>
        Write(
            ["contact", "agent", "form", "score", "maxScore", "critical", "stratum", "at"],
            reviews.Select(review =>
                (string[])
                    [
                        review.Contact,
                        review.Agent,
                        "QF-1",
                        review.Score.ToString(CultureInfo.InvariantCulture),
                        "100",
                        review.Critical ? "true" : "false",
                        review.IsRandom ? "random" : "targeted",
                        Text(review.At, zone),
                    ]
            )
        );

    private static ReadOnlyMemory<byte> Write(IEnumerable<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        CsvTable.Write(text, columns, rows);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Text(DateTimeOffset instant, ContractZone zone) => CanonicalWords.Of(zone.Local(instant));

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
