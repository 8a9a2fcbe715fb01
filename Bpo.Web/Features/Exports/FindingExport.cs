using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Findings;
using Bpo.Domain.Access;
using Bpo.Domain.Time;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Bpo.Web.Documents;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>The contacts behind a month's findings, for whoever discusses them.</summary>
internal static class FindingExport
{
    public static async Task<IResult> Handle(
        string id,
        string form,
        string? month,
        FindPadding find,
        TenantDatabase database,
        Caller caller,
        Words words,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Contract, id) is not { } contract || Months.Parse(month) is not { } first)
        {
            return TypedResults.NotFound();
        }

        var found = await find.Run(caller.Scope, contract, Period.Month(first.Year, first.Month), cancel);
        await using var db = database.Open(caller.Scope);
        var names = await db.NamesOf(contract, cancel);
        return found.Match<IResult>(
            findings => TableFile.Send(form, $"findings-{month}", FindingTable.Of(findings, names, words)),
            problem => ApiProblem.Of(problem)
        );
    }
}
