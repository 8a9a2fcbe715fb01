using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;

namespace Bpo.Billing.Ingestion.Records;

/// <summary>A kind of usage beside contacts: its canonical columns and how a row is read.</summary>
/// <param name="Flags">Columns that hold true or false.</param>
/// <param name="Read">Null when the row has a fault that leaves nothing to keep.</param>
public sealed record UsageKind(
    string Name,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Required,
    IReadOnlyList<string> Flags,
    Func<TermsNode, Terms, UsageFact?> Read
);
