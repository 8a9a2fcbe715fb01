namespace Bpo.Domain.Pricing.Rates;

public abstract partial record UnitRate
{
    /// <summary>Bands filled one after the other, each unit at the price of its own band.</summary>
    /// <param name="FlatFeeOnZero">Whether the first band's flat fee is due without any usage.</param>
    public sealed record Graduated(IReadOnlyList<Band> Bands, bool FlatFeeOnZero) : UnitRate
    {
        public override decimal FirstPrice => Bands[0].Price;

        public override bool DependsOnOrder => Bands.Count > 1;

        public override IReadOnlyList<BandShare> Split(decimal count, decimal per)
        {
            if (count <= 0)
            {
                var fee = count == 0 && FlatFeeOnZero ? Bands[0].FlatFee : 0;
                return [new(0, count, Bands[0].Priced(count, per), FirstPrice, fee)];
            }

            var shares = new List<BandShare>();
            var start = 0m;
            for (var index = 0; index < Bands.Count && count > start; index++)
            {
                var band = Bands[index];
                var end = band.UpTo is { } upTo && upTo * per < count ? upTo * per : count;
                shares.Add(new BandShare(index, end - start, band.Priced(end - start, per), band.Price, band.FlatFee));
                start = end;
            }

            return shares;
        }

        public override decimal Between(decimal from, decimal to, decimal total, decimal per)
        {
            if (to <= 0)
            {
                return (to - from) * FirstPrice;
            }

            var cost = 0m;
            var start = 0m;
            foreach (var band in Bands)
            {
                var end = band.UpTo is { } upTo ? Math.Min(upTo * per, to) : to;
                cost += Math.Max(0, end - Math.Max(start, from)) * band.Price;
                start = end;
            }

            return cost;
        }
    }
}
