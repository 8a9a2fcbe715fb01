using Bpo.Domain.Access;
using Bpo.Domain.Credits;

namespace Bpo.Web.Api.Credits;

/// <summary>An incident that broke several levels.</summary>
/// <param name="Chosen">The level the client chose; null while it has not, and then the largest credit stands.</param>
public sealed record IncidentView(
    string Id,
    Month Period,
    string What,
    IReadOnlyList<string> Slas,
    string? Chosen,
    DateTimeOffset RecordedAt,
    DateTimeOffset? ChosenAt
)
{
    public static IncidentView Of(SlaIncident row) =>
        new(
            PublicId.Format(PublicId.Incident, row.Id),
            new Month(row.Month.Year, row.Month.Month),
            row.What,
            row.Slas,
            row.Chosen.Length == 0 ? null : row.Chosen,
            row.RecordedAt,
            row.ChosenAt
        );
}
