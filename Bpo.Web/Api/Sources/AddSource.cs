using Bpo.Billing.Persistence;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Sources;

public static class AddSource
{
    internal static readonly ExampleRequest Canonical = new(
        "canonical-csv",
        "Our own columns",
        """{ "name": "pbx", "format": "canonical-csv" }"""
    );

    internal static readonly ExampleRequest Mapped = new(
        "delimited",
        "Any delimited file, read by a mapping",
        """
        { "name": "switch", "format": "delimited", "timeZone": "Europe/Berlin",
          "profile": { "separator": "semicolon", "key": { "column": "call" },
            "fields": { "id": { "column": "call" },
              "enqueuedAt": { "columns": ["day", "time"], "separator": " ", "pattern": "yyyy-MM-dd HH:mm:ss" },
              "waitSeconds": { "column": "wait" }, "talkSeconds": { "column": "talk" },
              "outcome": { "column": "result", "values": { "OK": "answered", "LOST": "abandoned" } } } } }
        """
    );

    public static void MapAddSource(this IEndpointRouteBuilder api) =>
        api.MapPost("/sources", Handle)
            .Needs(Scopes.UsageWrite)
            .Validates<SourceRequest>()
            .WithName("add-source")
            .WithSummary("Add a source of usage with the profile its files are read by")
            .WithExamples(Canonical, Mapped);

    private static async Task<Results<Created<SourceView>, ProblemHttpResult>> Handle(
        SourceRequest request,
        BpoDbContext db,
        Caller caller,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if ((request.Refusal() ?? await db.NameTaken(request.Name, except: null, cancel)) is { } refusal)
        {
            return ApiProblem.Of(refusal);
        }

        var source = request.Source(caller.Tenant, clock.GetUtcNow());
        db.Add(source);
        await db.SaveChangesAsync(cancel);
        context.Show(source);
        var view = SourceView.Of(source);
        return TypedResults.Created($"/api/v1/sources/{view.Id}", view);
    }
}
