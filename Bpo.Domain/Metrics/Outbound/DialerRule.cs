namespace Bpo.Domain.Metrics.Outbound;

/// <summary>What a jurisdiction asks of automatic diallers; its limit stands in the contract as the target.</summary>
/// <param name="WindowDays">Days that are judged together, ending with the period; null judges the period.</param>
/// <param name="ByCampaign">Whether each campaign has to keep the limit, so that the worst one is judged.</param>
public sealed record DialerRule(int ConnectWithinSeconds, int? WindowDays, bool ByCampaign)
{
    private const int Seconds = 2;

    /// <summary>Where the contract names no jurisdiction: the two seconds they all share, over the period.</summary>
    public static readonly DialerRule Plain = new(Seconds, null, ByCampaign: false);

    /// <summary>3 % of the calls a person answered, by campaign, over 30 days (47 CFR 64.1200(a)(7)).</summary>
    public static readonly DialerRule UnitedStates = new(Seconds, WindowDays: 30, ByCampaign: true);

    /// <summary>5 % in each calendar month (CRTC Unsolicited Telecommunications Rules, part IV).</summary>
    public static readonly DialerRule Canada = Plain;

    /// <summary>Ofcom took its figure of 3 % in 24 hours back on 1 March 2017; persistent misuse is judged by campaign.</summary>
    public static readonly DialerRule UnitedKingdom = new(Seconds, null, ByCampaign: true);
}
