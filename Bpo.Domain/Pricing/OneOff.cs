namespace Bpo.Domain.Pricing;

public abstract partial record Charge
{
    /// <summary>Set-up, training, knowledge transfer: billed once, or in equal monthly instalments that sum to the price.</summary>
    public sealed record OneOff : Charge
    {
        public override string Kind => "one-off";

        public override string Unit => "instalment";

        /// <summary>The day it falls due; later instalments fall due on the same day of the following months.</summary>
        public required DateOnly On { get; init; }

        public int Installments { get; init; } = 1;
    }
}
