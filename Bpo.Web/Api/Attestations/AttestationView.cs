using Bpo.Domain.Access;
using Bpo.Domain.Parties;

namespace Bpo.Web.Api.Attestations;

/// <summary>What the other side said, and who of ours wrote it down.</summary>
/// <param name="Id">Members such as <c>decidedBy</c> name it where the act was recorded for the other side.</param>
/// <param name="Side">The side that spoke.</param>
/// <param name="On">The day on which they said it.</param>
/// <param name="File">The uploaded proof; null when there is none.</param>
/// <param name="RecordedBy">The user or key of the house.</param>
public sealed record AttestationView(
    string Id,
    Side Side,
    string Person,
    DateOnly On,
    string Evidence,
    string Reference,
    string? File,
    string RecordedBy,
    DateTimeOffset RecordedAt
)
{
    public static AttestationView Of(Attestation row) =>
        new(
            row.PublicName,
            row.Side,
            row.Person,
            row.SaidOn,
            row.Evidence,
            row.Reference,
            row.FileId is { } file ? PublicId.Format(PublicId.Evidence, file) : null,
            row.RecordedBy,
            row.RecordedAt
        );
}

internal static class AttestationViews
{
    /// <summary>Those that a record's acts name, each once.</summary>
    /// <param name="actors">As the record names who acted.</param>
    public static IReadOnlyList<AttestationView> Behind(
        this IReadOnlyDictionary<string, Attestation> attested,
        params IEnumerable<string> actors
    ) =>
        [
            .. actors
                .Distinct(StringComparer.Ordinal)
                .Select(actor => attested.GetValueOrDefault(actor))
                .OfType<Attestation>()
                .Select(AttestationView.Of),
        ];
}
