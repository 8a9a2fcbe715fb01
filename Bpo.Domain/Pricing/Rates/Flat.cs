namespace Bpo.Domain.Pricing.Rates;

public abstract partial record UnitRate
{
    /// <summary>Every unit at one price.</summary>
    public sealed record Flat(decimal Price) : UnitRate
    {
        public override decimal FirstPrice => Price;

        public override bool DependsOnOrder => false;

        public override IReadOnlyList<BandShare> Split(decimal count, decimal per) => [new(0, count, count, Price, 0)];

        public override decimal Between(decimal from, decimal to, decimal total, decimal per) => (to - from) * Price;
    }
}
