namespace Bpo.Domain.Usage;

/// <summary>A span in which a system or a desk could not be used.</summary>
/// <param name="IsExcused">Whether the contract excuses it: planned maintenance, an outage on the client's side.</param>
public sealed record Outage(
    string System,
    DateTimeOffset From,
    DateTimeOffset To,
    bool IsExcused,
    string Reason,
    string Service
);
