namespace Bpo.Domain.Pricing.Rates;

/// <summary>A fee that includes a number of units; what goes beyond is priced by the charge's rate.</summary>
/// <param name="Prorate">Whether a part of a month bears only its days' share of the fee and of the included units.</param>
/// <param name="Split">What happens to the contact that crosses the edge.</param>
public sealed record Package(decimal Included, decimal Fee, bool Prorate, PackageSplit Split, Rollover Rollover);

/// <summary>Unused units that serve later periods, the oldest first.</summary>
/// <param name="Periods">For how many periods after its own a unit may be used; zero for none.</param>
/// <param name="Cap">The most units that can be carried into a period; null for no cap.</param>
public sealed record Rollover(int Periods, decimal? Cap)
{
    public static readonly Rollover None = new(0, null);
}

public enum PackageSplit
{
    /// <summary>The contact is split by its units.</summary>
    AtBoundary,

    /// <summary>The whole contact belongs to the side where it starts.</summary>
    WholeContact,
}
