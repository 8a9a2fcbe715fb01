using System.ComponentModel;
using Bpo.Billing.Runs.Histories;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Jobs;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Histories;

public static class ReadContractHistory
{
    /// <param name="TermsVersion">The version by which the past was recomputed.</param>
    /// <param name="Job">The newest order for it; null for none, and for a client's own people.</param>
    /// <param name="Data">By promise and month.</param>
    public sealed record Answer(string ContractId, int TermsVersion, JobView? Job, IReadOnlyList<Row> Data);

    /// <param name="AsJudged">By the terms of its day; null where the month holds no such promise.</param>
    /// <param name="Recomputed">By the version; null where it was not recomputed.</param>
    /// <param name="FromContacts">Whether the counts of the rollups did not suffice.</param>
    public sealed record Row(
        Month Period,
        string Sla,
        JudgedValue? AsJudged,
        JudgedValue? Recomputed,
        bool FromContacts,
        DateTimeOffset? ComputedAt
    );

    public static void MapReadContractHistory(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/history", Handle)
            .Needs(Scopes.ResultsRead)
            .WithName("read-history")
            .WithSummary(
                "Past months as they were judged, beside what one version of the terms would have made of them"
            );

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        string id,
        [Description("The number of the version; the last one recomputed under when absent.")] int? version,
        ReadHistory read,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Contract, id) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var history = await read.Run(caller.Scope, contract, version, cancel);
        return history.Match<Results<Ok<Answer>, ProblemHttpResult>>(
            found =>
                TypedResults.Ok(
                    new Answer(
                        id,
                        found.Version,
                        found.Job is { } job ? JobView.Of(job) : null,
                        [
                            .. found.Months.Select(month => new Row(
                                new Month(month.Month.Year, month.Month.Month),
                                month.Sla,
                                month.AsJudged,
                                month.Recomputed,
                                month.FromContacts,
                                month.ComputedAt
                            )),
                        ]
                    )
                ),
            problem => ApiProblem.Of(problem)
        );
    }
}
