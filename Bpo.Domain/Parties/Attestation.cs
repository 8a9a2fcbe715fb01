using Bpo.Domain.Access;

namespace Bpo.Domain.Parties;

/// <summary>
/// What the other side of a contract said outside the product, written down by somebody of ours with the proof of it. Records
/// of who asked, decided or signed name it where a person of the other side would stand, so that it never passes for one.
/// </summary>
public sealed class Attestation : IClientRow, IAppendOnly
{
    public const int LongestPerson = 200;

    public const int LongestEvidence = 4000;

    public const int LongestReference = 1000;

    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    /// <summary>The side that spoke, never that of the one who writes it down.</summary>
    public required Side Side { get; init; }

    /// <summary>Who of that side.</summary>
    public required string Person { get; init; }

    /// <summary>The day on which they said it.</summary>
    public required DateOnly SaidOn { get; init; }

    /// <summary>How one can tell: what was written or said.</summary>
    public required string Evidence { get; init; }

    /// <summary>The letter's number, the mail's subject or an address; empty when there is none.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The uploaded proof; null when there is none.</summary>
    public Guid? FileId { get; init; }

    /// <summary>The public id of the user or key that wrote it down.</summary>
    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public string PublicName => PublicId.Format(PublicId.Attestation, Id);

    /// <param name="actor">Who did something, as records name them.</param>
    public static bool IsNamedBy(string actor) => PublicId.Parse(PublicId.Attestation, actor) is not null;
}
