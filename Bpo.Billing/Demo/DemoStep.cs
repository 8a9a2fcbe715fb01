using Bpo.Billing.Demo.Files;
using Bpo.Domain.Time;

namespace Bpo.Billing.Demo;

/// <summary>One thing that happened at the vendor, to be done again through the product's own doors.</summary>
public abstract partial record DemoStep
{
    private DemoStep() { }

    private protected abstract void Closed();

    /// <summary>A contact file arrives and is imported.</summary>
    public sealed record Import(DemoFile File) : DemoStep
    {
        private protected override void Closed() { }
    }

    /// <summary>Usage other than contacts arrives as canonical CSV of the kind named.</summary>
    public sealed record ImportUsage(DemoContract Contract, string Kind, Period Month, ReadOnlyMemory<byte> Csv)
        : DemoStep
    {
        private protected override void Closed() { }
    }

    /// <summary>The month is computed for every contract, and its invoices are issued where told.</summary>
    public sealed record Close(Period Month, bool Issue) : DemoStep
    {
        private protected override void Closed() { }
    }
}
