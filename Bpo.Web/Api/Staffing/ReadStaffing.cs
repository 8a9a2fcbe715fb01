using System.ComponentModel;
using Bpo.Billing.Runs.Staffing;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Staffing;

public static class ReadStaffing
{
    public sealed record Query(
        [property: Description("The first day, in the contract's zone; today when absent.")] DateOnly? From,
        [property: Description("1 or 7; 1 when absent.")] int? Days,
        [property: Description("The service level that is staffed for; the first of the terms when absent.")]
            string? Sla,
        [property: Description("The number of a forecast's version; the signed ones when absent, else the newest.")]
            int? Forecast,
        [property: Description("15, 30 or 60; the forecast's own interval when absent, else 30.")] int? Minutes,
        [property: Description("Instead of the contract's level.")] decimal? TargetPercent,
        [property: Description("Instead of the contract's threshold.")] int? ThresholdSeconds,
        [property: Description("Average patience of a caller: reckons by Erlang A instead of C.")] int? PatienceSeconds,
        [property: Description("85 when absent.")] decimal? OccupancyCapPercent,
        [property: Description("30 when absent.")] decimal? ShrinkagePercent,
        [property: Description("Instead of the announced or measured handle time.")] int? AhtSeconds,
        [property: Description("What if the volume were so many percent higher, or lower.")] decimal? VolumeChange,
        [property: Description("What if the handle time were so many percent longer, or shorter.")] decimal? AhtChange
    )
    {
        internal StaffingWish ToWish() =>
            new()
            {
                From = From,
                Days = Days ?? 1,
                Sla = Sla,
                Forecast = Forecast,
                Minutes = Minutes,
                TargetPercent = TargetPercent,
                ThresholdSeconds = ThresholdSeconds,
                PatienceSeconds = PatienceSeconds,
                OccupancyCapPercent = OccupancyCapPercent,
                ShrinkagePercent = ShrinkagePercent,
                AhtSeconds = AhtSeconds,
                VolumeChange = VolumeChange ?? 0,
                AhtChange = AhtChange ?? 0,
            };
    }

    public static void MapReadStaffing(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/staffing", Handle)
            .Needs(Scopes.ResultsRead)
            .WithName("read-staffing")
            .WithSummary("Agents needed by half-hour against the stored forecast, beside who is scheduled and at work");

    private static async Task<Results<Ok<StaffingView>, ProblemHttpResult>> Handle(
        string id,
        [AsParameters] Query query,
        PlanStaffing plan,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Contract, id) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var planned = await plan.Run(caller.Scope, contract, query.ToWish(), cancel);
        return planned.Match<Results<Ok<StaffingView>, ProblemHttpResult>>(
            sheet => TypedResults.Ok(StaffingView.Of(id, sheet)),
            problem => ApiProblem.Of(problem)
        );
    }
}
