namespace Bpo.Domain.Pricing;

public abstract partial record Charge
{
    /// <summary>Records of a calling or processing list.</summary>
    public sealed record PerRecord : Charge
    {
        public override string Kind => "per-record";

        public override string Unit => "record";

        public RecordCount Count { get; init; }

        /// <summary>Pattern of the campaigns whose records are billed; null for all.</summary>
        public string? Campaign { get; init; }
    }
}

public enum RecordCount
{
    Loaded,
    Processed,
    Reached,
}
