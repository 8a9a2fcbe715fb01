using Bpo.Domain.Access;
using Bpo.Domain.Credits;
using Bpo.Domain.Parties;
using Bpo.Web.Api.Attestations;

namespace Bpo.Web.Api.Credits;

/// <summary>An incident that broke several levels.</summary>
/// <param name="Chosen">The level the client chose; null while it has not, and then the largest credit stands.</param>
/// <param name="ChosenBy">The user or key, or the attestation of the client's choice; empty before it.</param>
/// <param name="OnBehalf">The choice that was recorded for the client.</param>
public sealed record IncidentView(
    string Id,
    Month Period,
    string What,
    IReadOnlyList<string> Slas,
    string? Chosen,
    DateTimeOffset RecordedAt,
    DateTimeOffset? ChosenAt,
    string ChosenBy,
    IReadOnlyList<AttestationView> OnBehalf
)
{
    public static IncidentView Of(SlaIncident row, IReadOnlyDictionary<string, Attestation> attested) =>
        new(
            PublicId.Format(PublicId.Incident, row.Id),
            new Month(row.Month.Year, row.Month.Month),
            row.What,
            row.Slas,
            row.Chosen.Length == 0 ? null : row.Chosen,
            row.RecordedAt,
            row.ChosenAt,
            row.ChosenBy,
            attested.Behind(row.ChosenBy)
        );
}
