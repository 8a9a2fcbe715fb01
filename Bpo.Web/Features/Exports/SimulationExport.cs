using System.Text.Json;
using Bpo.Billing.Runs.Simulations;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Bpo.Web.Features.Exports;

/// <summary>The comparison a page shows, as a file. The form carries what was asked, for nothing of it is stored.</summary>
internal static class SimulationExport
{
    public static async Task<IResult> Handle(
        string id,
        string form,
        [FromForm] string request,
        SimulateTerms simulate,
        Caller caller,
        Words words,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Contract, id) is not { } contract || Read(request) is not { } asked)
        {
            return TypedResults.NotFound();
        }

        var simulated = await simulate.Run(caller.Scope, contract, asked, progress: null, cancel);
        return simulated.Match<IResult>(
            done => TableFile.Send(form, "simulation", SimulationTable.Of(done, words)),
            problem => ApiProblem.Of(problem)
        );
    }

    private static JsonElement? Read(string request)
    {
        try
        {
            return JsonElement.Parse(request);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
