namespace Bpo.Billing.Ingestion.Quarantine;

/// <summary>A rejected row as somebody has mended it.</summary>
/// <param name="Ordinal">The number it has among the rejected rows of its import.</param>
/// <param name="Raw">The row in its source's own format.</param>
public sealed record CorrectedRow(int Ordinal, string Raw);
