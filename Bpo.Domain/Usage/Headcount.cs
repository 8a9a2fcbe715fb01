namespace Bpo.Domain.Usage;

/// <summary>The staff of a site at the beginning of a span, and who came and went in it.</summary>
public sealed record Headcount(
    string Site,
    DateTimeOffset At,
    decimal Opening,
    decimal Joiners,
    decimal Leavers,
    string Service
)
{
    public decimal Closing => Opening + Joiners - Leavers;
}
