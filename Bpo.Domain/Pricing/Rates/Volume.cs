namespace Bpo.Domain.Pricing.Rates;

public abstract partial record UnitRate
{
    /// <summary>The band the whole quantity reaches prices every unit; just above an edge a bill can fall.</summary>
    /// <param name="FlatFeeOnZero">Whether the first band's flat fee is due without any usage.</param>
    public sealed record Volume(IReadOnlyList<Band> Bands, bool FlatFeeOnZero) : UnitRate
    {
        public override decimal FirstPrice => Bands[0].Price;

        public override bool DependsOnOrder => false;

        public override IReadOnlyList<BandShare> Split(decimal count, decimal per)
        {
            var index = Reached(Bands, count, per);
            var band = Bands[index];
            var feeIsDue = count > 0 || (count == 0 && FlatFeeOnZero);
            return [new(index, count, band.Priced(count, per), band.Price, feeIsDue ? band.FlatFee : 0)];
        }

        public override decimal Between(decimal from, decimal to, decimal total, decimal per) =>
            (to - from) * Bands[Reached(Bands, total, per)].Price;
    }
}
