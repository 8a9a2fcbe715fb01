namespace Bpo.Domain.Usage;

/// <summary>A sale, lead, appointment or resolution an agent reported.</summary>
/// <param name="Value">Worth of the sale in major units; null for results without a value.</param>
/// <param name="StatusAt">When the status was last changed; null when it never was.</param>
public sealed record AchievedResult(
    string Id,
    string Contact,
    string Type,
    string Agent,
    string Service,
    DateTimeOffset At,
    decimal? Value,
    string? Currency,
    ResultStatus Status,
    DateTimeOffset? StatusAt,
    string Reason
);

public enum ResultStatus
{
    Reported,
    Accepted,
    Rejected,
    Reversed,
}
