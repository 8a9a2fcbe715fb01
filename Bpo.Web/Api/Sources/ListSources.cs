using Bpo.Billing.Persistence;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Bpo.Web.Api.Lists;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Sources;

public static class ListSources
{
    public static void MapListSources(this IEndpointRouteBuilder api) =>
        api.MapGet("/sources", Handle)
            .Needs(Scopes.UsageRead)
            .WithName("list-sources")
            .WithSummary("List sources, oldest first");

    private static Task<Results<Ok<Page<SourceView>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page,
        BpoDbContext db,
        Caller caller,
        CancellationToken cancel
    ) =>
        db.Set<Source>()
            .AsNoTracking()
            .Where(_ => caller.Scope.Client == null)
            .PageById(page, source => source.Id, SourceView.Of, cancel);
}
