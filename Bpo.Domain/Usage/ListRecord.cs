namespace Bpo.Domain.Usage;

/// <summary>One record of a calling or processing list.</summary>
public sealed record ListRecord(
    string Id,
    string Campaign,
    DateTimeOffset LoadedAt,
    DateTimeOffset? ProcessedAt,
    bool Reached
);
