using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Contracts.Charges;

/// <summary>Reads charges on time: of contacts, of agents.</summary>
internal static class TimeCharges
{
    private static readonly IReadOnlyDictionary<string, TimeBasis> Bases = new Dictionary<string, TimeBasis>(
        StringComparer.Ordinal
    )
    {
        ["talk"] = TimeBasis.Talk,
        ["talk-and-hold"] = TimeBasis.TalkAndHold,
        ["handle"] = TimeBasis.Handle,
        ["connected"] = TimeBasis.Connected,
    };

    private static readonly IReadOnlyDictionary<string, TimeRounding> Roundings = new Dictionary<string, TimeRounding>(
        StringComparer.Ordinal
    )
    {
        ["contact"] = TimeRounding.Contact,
        ["day"] = TimeRounding.Day,
        ["period"] = TimeRounding.Period,
    };

    private static readonly IReadOnlyDictionary<string, HourBasis> Hours = new Dictionary<string, HourBasis>(
        StringComparer.Ordinal
    )
    {
        ["logged-in"] = HourBasis.LoggedIn,
        ["productive"] = HourBasis.Productive,
        ["scheduled"] = HourBasis.Scheduled,
        ["approved"] = HourBasis.Approved,
    };

    private static readonly IReadOnlyDictionary<string, HourCap> Caps = new Dictionary<string, HourCap>(
        StringComparer.Ordinal
    )
    {
        ["agent"] = HourCap.Agent,
        ["charge"] = HourCap.Charge,
    };

    private static readonly IReadOnlyDictionary<string, PremiumMoment> Moments = new Dictionary<string, PremiumMoment>(
        StringComparer.Ordinal
    )
    {
        ["start"] = PremiumMoment.Start,
        ["time"] = PremiumMoment.Time,
    };

    public static Charge PerMinute(TermsNode node)
    {
        var charge = new Charge.PerMinute
        {
            Id = node.Text("id"),
            Basis = node.OptionalWord("basis", Bases) ?? default,
            Increment = ReadIncrement(node),
            Rounding = node.OptionalWord("rounding", Roundings) ?? default,
            FreeUpToSeconds = node.OptionalInteger("freeUpToSeconds") ?? 0,
            WrapCapSeconds = node.OptionalInteger("wrapCapSeconds"),
            FreeShortContacts = node.Child("freeShortContacts") is { } free ? ReadAllowance(free) : null,
            ConnectFee = node.OptionalNotNegative("connectFee") ?? 0,
            MaxSeconds = node.OptionalInteger("maxSeconds", minimum: 1),
            PremiumsBy = node.OptionalWord("premiumsBy", Moments) ?? default,
            ContactBands = ContactBandReader.Read(node),
        };
        if (
            charge.PremiumsBy == PremiumMoment.Time
            && (charge.Rounding != TimeRounding.Contact || charge.FreeShortContacts is not null)
        )
        {
            node.Fault(
                "premiumsBy",
                "conflict",
                "Premiums by time need rounding by contact and no free short contacts."
            );
        }

        return charge.ContactBands.Count == 0
            ? RateReader.WithRate(charge, node)
            : ContactBandReader.Check(charge, node);
    }

    public static Charge PerHour(TermsNode node) =>
        RateReader.WithRate(
            new Charge.PerHour
            {
                Id = node.Text("id"),
                Basis = node.OptionalWord("basis", Hours) ?? default,
                CapHours = node.OptionalNotNegative("capHours"),
                CapPer = node.OptionalWord("capPer", Caps) ?? default,
            },
            node
        );

    internal static BillingIncrement ReadIncrement(TermsNode node)
    {
        if (node.OptionalText("increment") is not { } text)
        {
            return BillingIncrement.PerSecond;
        }

        if (BillingIncrement.Find(text) is { } increment)
        {
            return increment;
        }

        node.Fault("increment", "increment", "An increment is two numbers of seconds, for example \"60/6\".");
        return BillingIncrement.PerSecond;
    }

    private static ShortContactAllowance ReadAllowance(TermsNode node)
    {
        var allowance = new ShortContactAllowance(node.Integer("count"), node.Integer("upToSeconds"));
        node.Close();
        return allowance;
    }
}
