using System.Text.Json;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;

namespace Bpo.Web.Api.Sources;

public sealed record SourceView(
    string Id,
    string Name,
    string Format,
    string TimeZone,
    JsonElement Profile,
    DateTimeOffset CreatedAt
)
{
    public static SourceView Of(Source source) =>
        new(
            PublicId.Format(PublicId.Source, source.Id),
            source.Name,
            source.Format,
            source.TimeZone,
            JsonElement.Parse(source.Profile),
            source.CreatedAt
        );
}
