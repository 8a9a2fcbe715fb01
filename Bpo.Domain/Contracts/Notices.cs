namespace Bpo.Domain.Contracts;

/// <summary>Days of notice the contract asks for.</summary>
public sealed record Notices(int TerminationDays, int DisputeDays, int PriceChangeDays)
{
    public static readonly Notices Default = new(TerminationDays: 90, DisputeDays: 30, PriceChangeDays: 60);
}
