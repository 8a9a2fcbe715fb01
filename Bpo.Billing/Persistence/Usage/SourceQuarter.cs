using Bpo.Domain.Access;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>
/// How many contacts of one source began in a quarter of an hour, and how far its clock ran ahead: what completeness is judged
/// by. Quarters and not days, because a source's zone may be corrected and no zone begins its days within one.
/// </summary>
public sealed class SourceQuarter : ITenantRow
{
    public required Guid TenantId { get; init; }

    public required Guid SourceId { get; init; }

    public required DateTimeOffset Start { get; init; }

    /// <summary>The nil UUID for contacts no contract claims.</summary>
    public required Guid ContractId { get; init; }

    public required string Service { get; init; }

    public required long Contacts { get; init; }

    /// <summary>Contacts that end after the file that brought them was received.</summary>
    public required long Ahead { get; init; }

    /// <summary>The furthest of them that was ever counted here; of no meaning while <see cref="Ahead"/> is zero.</summary>
    public required long MostAheadSeconds { get; init; }
}
