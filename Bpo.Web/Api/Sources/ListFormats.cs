using Bpo.Billing.Ingestion;
using Bpo.Web.Access;
using Bpo.Web.Api.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Sources;

public static class ListFormats
{
    /// <summary>A format that can be read, with what the profile of a source may say about it.</summary>
    public sealed record Format(
        string Name,
        string Description,
        IReadOnlyList<string> Extensions,
        IReadOnlyList<ProfileMember> Profile
    )
    {
        public static Format Of(UsageFormat format) =>
            new(format.Name, format.Description, format.Extensions, [.. ProfileMembers.Shared, .. format.Profile]);
    }

    public static void MapListFormats(this IEndpointRouteBuilder api) =>
        api.MapGet("/formats", () => TypedResults.Ok(Everything))
            .Needs(Scopes.UsageRead)
            .WithName("list-formats")
            .WithSummary("List what can be read, with the members of each profile");

    private static readonly Page<Format> Everything = new([.. UsageFormats.All.Select(Format.Of)], NextCursor: null);
}
