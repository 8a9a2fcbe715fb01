namespace Bpo.Domain.Credits;

/// <summary>What a missed service level costs the vendor: amount at risk, a curve per SLA, and the caps in order.</summary>
public sealed record CreditScheme
{
    public static readonly CreditScheme None = new();
}
