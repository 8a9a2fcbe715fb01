using Bpo.Billing.Runs;

namespace Bpo.Web.Features.RollUps;

/// <summary>What the address of a roll-up asks for.</summary>
/// <param name="Month">The first day of the last month.</param>
public sealed record RollUpWish(DateOnly Month, int Months, RollUpBy By)
{
    /// <summary>A month, a quarter, a year.</summary>
    public static readonly IReadOnlyList<int> Spans = [1, 3, 12];

    /// <summary>Null where the month is none; a span or division that is not offered reads as the first that is.</summary>
    public static RollUpWish? Of(string? month, int? months, string? by) =>
        Features.Months.Parse(month) is { } first
            ? new RollUpWish(
                first,
                months is { } span && Spans.Contains(span) ? span : Spans[0],
                Enum.TryParse<RollUpBy>(by, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed)
                    ? parsed
                    : RollUpBy.Nothing
            )
            : null;

    public string Query => $"months={Months}&by={By}";
}
