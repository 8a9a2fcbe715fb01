using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Invoices;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Runs;

public static class StartRun
{
    private static readonly ExampleRequest Example = new(
        "month",
        "Compute October for every active contract",
        """{ "period": "2026-10", "preview": false }"""
    );

    public sealed record Request(
        Month Period,
        [property: Description("All active contracts of the month when absent.")]
            IReadOnlyList<string>? ContractIds = null,
        [property: Description("Compute and answer the drafts, store none.")] bool Preview = false
    );

    public static void MapStartRun(this IEndpointRouteBuilder api) =>
        api.MapPost("/runs", Handle)
            .Needs(Scopes.RunsWrite)
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("start-run")
            .WithSummary("Compute a month; repeating it writes only the difference")
            .WithExamples(Example);

    private static async Task<Results<Created<RunView>, ProblemHttpResult>> Handle(
        Request request,
        BpoDbContext db,
        RunMonth runs,
        Caller caller,
        CancellationToken cancel
    )
    {
        var (contracts, unknown) = await Contracts(request.ContractIds ?? [], db, cancel);
        if (unknown.Count > 0)
        {
            return ApiProblem.Of(
                new Problem("run.unknown-contract", "The run names a contract that is not there.", unknown)
            );
        }

        var report = await runs.Run(
            caller.Scope,
            request.Period.Period,
            contracts,
            request.Preview,
            caller.Actor,
            cancel
        );
        var view = RunView.Of(report.Run, report.Outcomes, [.. report.Previews.Select(InvoiceView.Of)]);
        return TypedResults.Created($"/api/v1/runs/{view.Id}", view);
    }

    private static async Task<(List<Guid> Found, List<Fault> Unknown)> Contracts(
        IReadOnlyList<string> ids,
        BpoDbContext db,
        CancellationToken cancel
    )
    {
        var keys = ids.Select(id => PublicId.Parse(PublicId.Contract, id)).ToList();
        var known = await db.Set<Contract>()
            .Where(contract => keys.Contains(contract.Id))
            .Select(contract => contract.Id)
            .ToListAsync(cancel);
        var unknown = keys.Select((key, index) => (key, index))
            .Where(entry => entry.key is not { } id || !known.Contains(id))
            .Select(entry => new Fault(
                $"/contractIds/{entry.index}",
                "unknown-reference",
                "There is no such contract among yours."
            ));
        return (known, unknown.ToList());
    }
}
