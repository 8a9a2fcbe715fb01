using System.ComponentModel;
using Bpo.Billing.Runs.Completeness;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Sources;

public static class ReadSourceCompleteness
{
    public static void MapReadSourceCompleteness(this IEndpointRouteBuilder api) =>
        api.MapGet("/sources/{id}/completeness", Handle)
            .Needs(Scopes.UsageRead)
            .WithName("read-completeness")
            .WithSummary(
                "A source's month day by day: what came, what is low, missing or held, and how far its clock is off"
            );

    private static async Task<Results<Ok<CompletenessView>, ProblemHttpResult>> Handle(
        string id,
        [Description("A calendar month, such as 2026-10.")] Month month,
        ReadCompleteness read,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Source, id) is not { } key)
        {
            return ApiProblem.NotFound("source");
        }

        var found = await read.Run(caller.Scope, key, month.Period, cancel);
        return found.ToAnswer(its => CompletenessView.Of(its));
    }
}
