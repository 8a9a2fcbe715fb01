using Bpo.Billing.Ingestion.Completeness;

namespace Bpo.Billing.Runs.Completeness;

/// <summary>Days for which a source that feeds a contract has brought nothing, and nobody has signed.</summary>
public sealed record UsageGap(Guid SourceId, string Source, IReadOnlyList<JudgedDay> Days);
