using Bpo.Billing.Calculators.Slas;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Exclusions;
using Bpo.Domain.Amounts;
using Bpo.Domain.Sla;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Exclusions;

public static class ReadExclusionEffect
{
    /// <summary>What an exclusion does to a month it touches.</summary>
    /// <param name="Credit">The balance of credits without it.</param>
    /// <param name="CreditIfApproved">The balance with it.</param>
    public sealed record Answer(Month Period, IReadOnlyList<Level> Slas, Money Credit, Money CreditIfApproved);

    /// <param name="Adjusted">By what is approved beside it.</param>
    /// <param name="IfApproved">By the same and this one.</param>
    public sealed record Level(
        string Sla,
        LevelAnswer Target,
        ValueAnswer Raw,
        ValueAnswer Adjusted,
        ValueAnswer IfApproved,
        Attainment Outcome,
        Attainment OutcomeIfApproved,
        decimal Removed,
        Money Credit,
        Money CreditIfApproved
    )
    {
        internal static Level Of(SlaEffect effect) =>
            new(
                effect.Result.Sla,
                LevelAnswer.Of(effect.Result.Target),
                ValueAnswer.Of(effect.Raw),
                ValueAnswer.Of(effect.Adjusted),
                ValueAnswer.Of(effect.IfApproved),
                effect.Attainment,
                effect.AttainmentIfApproved,
                effect.Removed,
                effect.Credit,
                effect.CreditIfApproved
            );
    }

    public static void MapReadExclusionEffect(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/exclusions/{exclusion}/effect", Handle)
            .Needs(Scopes.ResultsRead)
            .WithName("read-exclusion-effect")
            .WithSummary(
                "What an exclusion does to every month it touches: raw, adjusted and if approved, with the credits"
            );

    private static async Task<Results<Ok<IReadOnlyList<Answer>>, ProblemHttpResult>> Handle(
        string id,
        string exclusion,
        BpoDbContext db,
        ExclusionEffect effect,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (await db.FindExclusion(id, exclusion, cancel) is not { } record)
        {
            return ApiProblem.NotFound("exclusion");
        }

        var zone = (await db.TermsOf(record.ContractId, cancel))[^1].Terms.Zone;
        List<Answer> months = [];
        foreach (var month in record.Months(zone))
        {
            var found = await effect.Run(caller.Scope, record, month, cancel);
            if (found.Match(shown => Add(months, shown), problem => problem) is { } problem)
            {
                return ApiProblem.Of(problem);
            }
        }

        return TypedResults.Ok<IReadOnlyList<Answer>>(months);
    }

    private static Domain.Problem? Add(List<Answer> months, MonthEffect effect)
    {
        months.Add(
            new Answer(Month.Of(effect.Month), [.. effect.Slas.Select(Level.Of)], effect.Credit, effect.CreditWith)
        );
        return null;
    }
}
