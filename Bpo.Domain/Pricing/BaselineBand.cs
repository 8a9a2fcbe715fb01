namespace Bpo.Domain.Pricing;

public abstract partial record Charge
{
    /// <summary>
    /// A fee for a baseline volume. Beyond the dead band every unit more costs the additional resource charge (ARC) and every
    /// unit less returns the reduced resource credit (RRC).
    /// </summary>
    public sealed record BaselineBand : Charge
    {
        public override string Kind => "baseline-band";

        public override string Unit => "contact";

        public required decimal Baseline { get; init; }

        public decimal DeadBandPercent { get; init; }

        public required decimal Fee { get; init; }

        public decimal ArcPrice { get; init; }

        public decimal RrcPrice { get; init; }

        public BandMeasure MeasureFrom { get; init; }

        /// <summary>A deviation beyond this asks for new prices; it is shown, not billed.</summary>
        public decimal? RenegotiateBeyondPercent { get; init; }

        public ContactCount Count { get; init; }
    }
}

public enum BandMeasure
{
    BandEdge,
    Baseline,
}
