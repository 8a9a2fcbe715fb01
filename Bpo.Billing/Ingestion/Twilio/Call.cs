namespace Bpo.Billing.Ingestion.Twilio;

/// <summary>One leg as Twilio's records tell it, whichever way they came.</summary>
/// <param name="Seconds">From the answer to the end; null until it has ended.</param>
/// <param name="AnsweredAt">Only known from callbacks; otherwise reckoned from end and duration.</param>
/// <param name="Price">Negative as written, null until rated.</param>
internal sealed record Call(
    int Line,
    string Sid,
    string Parent,
    string Status,
    bool IsInbound,
    string From,
    string To,
    DateTimeOffset? StartedAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? UpdatedAt,
    int? Seconds,
    decimal? Price,
    string Raw
)
{
    public bool IsOver => Status is "completed" or "busy" or "failed" or "no-answer" or "canceled";

    public bool IsCompleted => Status == "completed";

    /// <summary>The moment of the answer; null when there was none.</summary>
    public DateTimeOffset? Answer =>
        !IsCompleted
            ? null
            : AnsweredAt
                ?? (
                    EndedAt is { } end && Seconds is { } seconds
                        ? Later(end.AddSeconds(-seconds), StartedAt)
                        : StartedAt
                );

    /// <summary>Of what two deliveries say about one leg: the later state, and every moment either of them knows.</summary>
    public Call With(Call other)
    {
        var (earlier, later) = Rank(other) >= Rank(this) ? (this, other) : (other, this);
        return later with
        {
            Parent = later.Parent.Length > 0 ? later.Parent : earlier.Parent,
            StartedAt = Earliest(earlier.StartedAt, later.StartedAt),
            AnsweredAt = later.AnsweredAt ?? earlier.AnsweredAt,
            EndedAt = later.EndedAt ?? earlier.EndedAt,
            Seconds = later.Seconds ?? earlier.Seconds,
            Price = later.Price ?? earlier.Price,
            Raw = earlier.Raw == later.Raw ? later.Raw : $"{earlier.Raw}\n{later.Raw}",
        };
    }

    private static long Rank(Call call) => (call.IsOver ? 1L << 62 : 0) + (call.UpdatedAt?.ToUnixTimeSeconds() ?? 0);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) =>
        other is { } given && given > one ? given : one;

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null ? other
        : other is null || one < other ? one
        : other;
}
