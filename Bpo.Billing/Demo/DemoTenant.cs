using Bpo.Billing.Demo.Clients;

namespace Bpo.Billing.Demo;

/// <summary>A vendor with three clients and what they agreed, as of a day. The same day and seed give the same tenant, byte for byte.</summary>
public sealed class DemoTenant(DateOnly today, ulong seed = DemoTenant.DefaultSeed)
{
    public const ulong DefaultSeed = 20_260_101;

    /// <summary>The name of the tenant: the vendor as a group.</summary>
    public const string Name = "Veltrana Contact Services";

    public DemoMonths Months { get; } = new(today);

    public static IReadOnlyList<DemoParty> Vendors => [Veltrana.Estonia, Veltrana.Russia, Veltrana.China];

    public static IReadOnlyList<DemoParty> Clients => [Talbruck.Party, Lanteya.Party, Chengyu.Party];

    public static IReadOnlyList<DemoSource> Sources =>
        [Talbruck.Phones, Talbruck.HelpDesk, Lanteya.Dialer, Chengyu.Cloud];

    public IReadOnlyList<DemoContract> Contracts =>
        [Talbruck.Care(Months), Talbruck.Digital(Months), Lanteya.Sales(Months), Chengyu.Travel(Months)];

    public DemoTraffic Traffic { get; } = new(new DemoMonths(today), seed);

    public IReadOnlyList<DemoReview> Reviews => DemoReviews.Of(Months);

    /// <summary>Everything to import, close and issue, in the order it happened.</summary>
    public IEnumerable<DemoStep> History() => new DemoHistory(Months, Traffic, seed).Steps();
}
