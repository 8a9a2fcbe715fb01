using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Rating.Premiums;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain.Amounts;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Rating.Steps;

/// <summary>
/// Walks the units of the charges that share a package and a table, in order of time, and says what each charge's units
/// cost. A charge without a pool is a pool of one. Costs are kept times <see cref="per"/>, so nothing is divided early.
/// </summary>
internal sealed class Pool
{
    private readonly IReadOnlyList<(BillableSpan Span, Metered Metered)> members;
    private readonly decimal per;
    private readonly decimal included;
    private readonly PackageSplit split;
    private readonly bool hasPackage;

    /// <param name="included">Package units of the period, those carried from earlier ones among them.</param>
    public Pool(IReadOnlyList<(BillableSpan Span, Metered Metered)> members, Ratio? included, PackageSplit split)
    {
        per = members[0].Metered.Per;
        this.members =
        [
            .. members.Select(member =>
                (member.Span, member.Metered.Per == per ? member.Metered : Scale(member.Metered, per))
            ),
        ];
        this.split = split;
        hasPackage = included is not null;
        this.included = included is { } units ? units.Numerator * per / units.Denominator : 0;
    }

    public IReadOnlyList<PoolShare> Walk()
    {
        var shares = members.Select(_ => new PoolShare(per)).ToList();
        var prices = members.Select(member => new PremiumPrices(member.Span.Charge)).ToList();
        var total = Beyond();
        var (position, beyond) = (0m, 0m);
        foreach (var (stretch, index) in InOrder())
        {
            var inside = Inside(stretch.Count, position);
            var outside = stretch.Count - inside;
            var rate = members[index].Span.Charge.Rate;
            var cost =
                outside < 0
                    ? -rate.Between(beyond + outside, beyond, total, per)
                    : rate.Between(beyond, beyond + outside, total, per);
            var share = shares[index];
            share.Inside += inside;
            share.Outside += outside;
            share.Cost += cost;
            if (stretch.Premiums != 0)
            {
                share.PremiumCount += stretch.Count;
                share.Premium +=
                    (cost * prices[index].Surcharge(stretch.Premiums, insidePackage: false))
                    + (inside * rate.FirstPrice * prices[index].Surcharge(stretch.Premiums, insidePackage: true));
            }

            position += stretch.Count;
            beyond += outside;
        }

        return shares;
    }

    /// <summary>Package units nobody used, in units.</summary>
    public decimal Unused(IReadOnlyList<PoolShare> shares) =>
        hasPackage ? Math.Max(0, included - shares.Sum(share => share.Inside)) / per : 0;

    private decimal Beyond()
    {
        var (position, beyond) = (0m, 0m);
        foreach (var (stretch, _) in InOrder())
        {
            beyond += stretch.Count - Inside(stretch.Count, position);
            position += stretch.Count;
        }

        return beyond;
    }

    private decimal Inside(decimal count, decimal position) =>
        !hasPackage ? 0
        : split == PackageSplit.WholeContact ? (position < included ? count : 0)
        : Math.Min(included, position + count) - Math.Min(included, position);

    private IEnumerable<(Stretch Stretch, int Member)> InOrder()
    {
        var all = members.SelectMany(
            (member, index) => member.Metered.Stretches.Select(stretch => (Stretch: stretch, Member: index))
        );
        return members.Count == 1 ? all : all.OrderBy(entry => entry.Stretch.Ticks);
    }

    private static Metered Scale(Metered metered, decimal per) =>
        metered with
        {
            Per = per,
            Stretches =
            [
                .. metered.Stretches.Select(stretch => stretch with { Count = stretch.Count * per / metered.Per }),
            ],
        };
}
