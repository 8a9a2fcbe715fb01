using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Rating.Steps;

/// <summary>Premiums, package and tiers of the charges of one pool in one window.</summary>
internal static class RatePool
{
    /// <param name="carried">Unused package units of earlier periods.</param>
    public static IReadOnlyList<PricedSpan> Price(
        IReadOnlyList<(BillableSpan Span, Metered Metered)> members,
        decimal carried
    )
    {
        var owner = members.FirstOrDefault(member => member.Span.Charge.Package is not null).Span;
        var share = owner is null ? Ratio.One : PackageShare(owner);
        Ratio? included = owner is null ? null : (share * owner.Charge.Package!.Included) + Ratio.Of(carried);
        var pool = new Pool(members, included, owner?.Charge.Package!.Split ?? default);
        var shares = pool.Walk();
        var table = members.FirstOrDefault(member => member.Span.Charge.Rate is not UnitRate.Flat).Span;
        var beyond = shares.Sum(part => part.Outside);
        var unused = pool.Unused(shares);
        return
        [
            .. members.Select(
                (member, index) =>
                    PriceOne(
                        member.Span,
                        member.Metered,
                        shares[index],
                        beyond,
                        members.Count > 1,
                        member.Span == table,
                        member.Span == owner ? share : null,
                        carried,
                        member.Span == owner ? unused : 0
                    )
            ),
        ];
    }

    /// <summary>A package cut by an amendment is always shared by days, so that two versions never bill two whole fees.</summary>
    private static Ratio PackageShare(BillableSpan span) =>
        span.Charge.Package!.Prorate || span.IsCut ? CalendarShare.Of(span.Days, CyclePeriod.Month) : Ratio.One;

    private static PricedSpan PriceOne(
        BillableSpan span,
        Metered metered,
        PoolShare share,
        decimal beyond,
        bool isShared,
        bool ownsTable,
        Ratio? packageShare,
        decimal carried,
        decimal unused
    )
    {
        var charge = span.Charge;
        var scale = charge is Charge.PercentOfSales ? 0.01m : 1m;
        var steps = new List<PricingStep>(metered.Steps);
        var premium = new Ratio(share.Premium * scale, share.Per);
        if (share.PremiumCount != 0)
        {
            var names = string.Join(", ", charge.Premiums.Select(item => item.Name));
            var explain = Explanation.Of(
                "premiums",
                Digits.Plain(share.PremiumCount / share.Per),
                "unit." + charge.Unit,
                names
            );
            steps.Add(new PricingStep("premiums", share.PremiumCount / share.Per, premium.Value, explain));
        }

        var fee = metered.Fees;
        if (charge.Package is { } package && packageShare is { } part)
        {
            fee += part * package.Fee;
            steps.Add(PackageStep(package, part, carried, share));
        }

        var rated = TierSteps.Price(span, share, beyond, isShared, ownsTable, scale, steps);
        var exact = rated + premium + fee;
        var price =
            !isShared && charge.Package is null && fee.Numerator == 0 && premium.Numerator == 0
                ? OnePrice(charge, beyond, share)
                : null;
        return new PricedSpan(span, metered.Units, exact, price * scale, metered.Contacts, unused, steps);
    }

    private static PricingStep PackageStep(Package package, Ratio part, decimal carried, PoolShare share)
    {
        var used = (share.Inside + share.Outside) / share.Per;
        var explain = Explanation.Of(
            carried > 0 ? "package.carried" : "package",
            Digits.Plain((part * package.Included).Value),
            Digits.Plain((part * package.Fee).Value),
            Digits.Plain(share.Outside / share.Per),
            Digits.Plain(carried)
        );
        return new PricingStep("package", used, share.Outside / share.Per, explain);
    }

    private static decimal? OnePrice(Charge charge, decimal beyond, PoolShare share)
    {
        if (charge.BlockSize is not null)
        {
            return null;
        }

        var bands = charge.Rate.Split(beyond, share.Per);
        return bands is [{ FlatFee: 0, Price: var price, Count: var count, Priced: var priced }] && count == priced
            ? price
            : null;
    }
}
