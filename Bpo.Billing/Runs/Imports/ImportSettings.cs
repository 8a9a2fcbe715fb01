using Bpo.Billing.Ingestion;

namespace Bpo.Billing.Runs.Imports;

/// <param name="SpoolFolder">Where an upload lies while it is read; it is deleted when its import ends, however it ends.</param>
/// <param name="BatchRows">Rows per transaction: enough to be fast, few enough that others get their turn and memory stays flat.</param>
public sealed record ImportSettings(string SpoolFolder, ReadLimits Limits, int BatchRows = 10_000)
{
    public static ImportSettings Default => new(Path.GetTempPath(), ReadLimits.Default);

    /// <summary>Where the files of held imports wait for a decision.</summary>
    public string HeldFolder { get; init; } = Path.Combine(Path.GetTempPath(), "bpo-held");
}
