using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Web.Access;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Results;

public static class ReadMetrics
{
    private const int MostDays = 366;
    private const string Agent = "agent";
    private const string Site = "site";

    /// <summary>Agents finer than by day are counted from contacts, and a night shift should fit.</summary>
    private const int MostAgentDays = 2;

    public sealed record Query(
        [property: Description("The first day, in the contract's zone.")] DateOnly From,
        [property: Description("The first day that no longer belongs; at most a year later.")] DateOnly To,
        [property: Description("15m, 30m, hour, day or month.")] string? Step,
        [property: Description(
            "queue, agent (finer than a day for two days at most), service or site; absent for all together."
        )]
            string? By,
        [property: Description("Seconds within which an answer is in time; 20 when absent.")] int? ThresholdSeconds
    );

    public sealed record Answer(
        string ContractId,
        string TimeZone,
        int ThresholdSeconds,
        IReadOnlyList<MetricRow> Data
    );

    public static void MapReadMetrics(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/metrics", Handle)
            .Needs(Scopes.ResultsRead)
            .WithName("read-metrics")
            .WithSummary("Counts and times by interval, from the rollups written with each import");

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        string id,
        [AsParameters] Query query,
        BpoDbContext db,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var threshold = query.ThresholdSeconds ?? 20;
        if (Refusal(query, threshold) is { } refusal)
        {
            return ApiProblem.Of(refusal);
        }

        var zone = await db.ZoneOf(contract.Id, cancel);
        var rows =
            query.By == Agent
                ? IsOfDays(query)
                    ? await ByAgent(db, contract.Id, query, zone, cancel)
                    : await ByAgentWithinDays(db, contract.Id, query, zone, cancel)
                : await ByCells(db, contract.Id, query, zone, threshold, cancel);
        return TypedResults.Ok(new Answer(id, zone.Id, threshold, rows));
    }

    private static async Task<IReadOnlyList<MetricRow>> ByCells(
        BpoDbContext db,
        Guid contract,
        Query query,
        ContractZone zone,
        int threshold,
        CancellationToken cancel
    )
    {
        var (from, to) = zone.Bounds(new Period(query.From, query.To));
        var cells = await db.Rollups(contract, from, to, cancel);
        var versions = query.By == Site ? await db.TermsOf(contract, cancel) : [];
        return
        [
            .. cells
                .GroupBy(cell =>
                    (Start: MetricSteps.StartOf(cell.Key.Start, query.Step, zone), Key: KeyOf(cell, query.By, versions))
                )
                .OrderBy(group => group.Key.Start)
                .ThenBy(group => group.Key.Key, StringComparer.Ordinal)
                .Select(group => MetricRow.Of(zone.Local(group.Key.Start), group.Key.Key, group, threshold)),
        ];
    }

    private static async Task<IReadOnlyList<MetricRow>> ByAgent(
        BpoDbContext db,
        Guid contract,
        Query query,
        ContractZone zone,
        CancellationToken cancel
    )
    {
        var days = await db.AgentDays(contract, query.From, query.To, cancel);
        return
        [
            .. days.GroupBy(day => (Start: MetricSteps.StartOf(zone.StartOf(day.Day), query.Step, zone), day.Agent))
                .OrderBy(group => group.Key.Start)
                .ThenBy(group => group.Key.Agent, StringComparer.Ordinal)
                .Select(group => MetricRow.Of(zone.Local(group.Key.Start), group.Key.Agent, [.. group])),
        ];
    }

    /// <summary>An agent has no queue: in time or late is the queue's.</summary>
    private static async Task<IReadOnlyList<MetricRow>> ByAgentWithinDays(
        BpoDbContext db,
        Guid contract,
        Query query,
        ContractZone zone,
        CancellationToken cancel
    )
    {
        var (from, to) = zone.Bounds(new Period(query.From, query.To));
        var quarters = await db.AgentsByQuarter(contract, from, to, cancel);
        return
        [
            .. quarters
                .GroupBy(each => (Start: MetricSteps.StartOf(each.Rollup.Key.Start, query.Step, zone), each.Agent))
                .OrderBy(group => group.Key.Start)
                .ThenBy(group => group.Key.Agent, StringComparer.Ordinal)
                .Select(group =>
                    MetricRow.Of(
                        zone.Local(group.Key.Start),
                        group.Key.Agent,
                        group.Select(each => each.Rollup),
                        threshold: 0
                    ) with
                    {
                        AnsweredInTime = null,
                        ServiceLevel = null,
                    }
                ),
        ];
    }

    private static bool IsOfDays(Query query) => query.Step is null or MetricSteps.Default or "month";

    private static Problem? Refusal(Query query, int threshold) =>
        query.To <= query.From || query.To.DayNumber - query.From.DayNumber > MostDays
            ? new Problem("request.invalid", "'to' lies after 'from', by at most a year.")
        : !MetricSteps.All.Contains(query.Step ?? MetricSteps.Default, StringComparer.Ordinal)
            ? new Problem("request.invalid", $"'step' is one of {string.Join(", ", MetricSteps.All)}.")
        : query.By is not (null or "queue" or "service" or Site or Agent)
            ? new Problem("request.invalid", "'by' is queue, agent, service or site.")
        : query.By == Agent && !IsOfDays(query) && query.To.DayNumber - query.From.DayNumber > MostAgentDays
            ? new Problem("request.invalid", $"By agent a step below a day is for {MostAgentDays} days at most.")
        : threshold < 0 || !WaitHistogram.CanAnswer(threshold)
            ? new Problem("request.invalid", "The threshold lies inside a class of the wait counts.")
        : null;

    /// <summary>A queue belongs to the site of the terms in force at the time; null for the queues of none.</summary>
    private static string? KeyOf(Rollup cell, string? by, IReadOnlyList<VersionedTerms> versions) =>
        by switch
        {
            Site when versions.Count > 0 => versions.At(cell.Key.Start).SiteOf(cell.Key.Queue)?.Id,
            "queue" => cell.Key.Queue,
            "service" => cell.Key.Service,
            _ => null,
        };
}
