using Bpo.Domain.Pricing.Rates;

namespace Bpo.Domain.Pricing;

public abstract partial record Charge
{
    /// <summary>A share of confirmed sales, net of what is reversed in time. The rate's prices are percentages of the value.</summary>
    public sealed record PercentOfSales : Charge
    {
        public override string Kind => "percent-of-sales";

        public override string Unit => "sales";

        public required string Result { get; init; }

        public ResultAcceptance? Acceptance { get; init; }

        /// <summary>Bounds, fees and free sales; null when the share is taken of the sum alone.</summary>
        public SaleTerms? PerSale { get; init; }

        /// <summary>Days after acceptance in which a reversal is credited; null for no end.</summary>
        public int? ClawbackDays { get; init; }
    }
}
