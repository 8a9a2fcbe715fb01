namespace Bpo.Domain.Pricing;

public abstract partial record Charge
{
    /// <summary>Third-party costs handed on, with or without a markup.</summary>
    public sealed record PassThrough : Charge
    {
        public override string Kind => "pass-through";

        public override string Unit => "cost";

        /// <summary>The category of costs; null for all.</summary>
        public string? Category { get; init; }

        public decimal MarkupPercent { get; init; }
    }
}
