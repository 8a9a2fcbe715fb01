using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Staffing;
using Bpo.Billing.Staffing.Plans;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics.Queues;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Staffing;

/// <summary>Agents by interval against the stored forecast, from rollups and agents' time; nothing is written.</summary>
public sealed class PlanStaffing(TenantDatabase database, TimeProvider clock)
{
    /// <summary>Enough weeks for a mean, few enough to be the same season.</summary>
    public const int WeeksBack = 8;

    private const int UsualMinutes = 30;
    private const int UsualThreshold = 20;
    private const decimal UsualTarget = 80;

    public async Task<Result<StaffingSheet>> Run(
        TenantScope scope,
        Guid contractId,
        StaffingWish wish,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        if (WishFaults.Of(wish) is { Count: > 0 } faults)
        {
            return new Problem("staffing.invalid", "The plan cannot be reckoned as it is asked for.", faults);
        }

        var versions = await db.TermsOf(contractId, cancel);
        if (versions.Count == 0)
        {
            return new Problem("staffing.no-terms", "The contract has no terms yet.");
        }

        var today = versions[^1].Terms.Zone.DateOf(clock.GetUtcNow());
        var from = wish.From ?? today;
        var terms = (versions.LastOrDefault(version => version.Terms.EffectiveFrom <= from) ?? versions[0]).Terms;
        var levels = terms.Slas.Where(clause => clause.Metric is ServiceLevel).ToList();
        var clause = wish.Sla is { } named ? levels.Find(level => level.Id == named) : levels.FirstOrDefault();
        if (wish.Sla is not null && clause is null)
        {
            return new Problem(
                "staffing.unknown-sla",
                "The terms hold no such service level.",
                [new Fault("/sla", "unknown-reference", $"There is no service level '{wish.Sla}'.")]
            );
        }

        var days = new Period(from, from.AddDays(wish.Days));
        return await Plan(db, contract, terms, clause, levels, days, today, wish, cancel);
    }

    private static async Task<StaffingSheet> Plan(
        BpoDbContext db,
        Contract contract,
        Terms terms,
        SlaClause? clause,
        IReadOnlyList<SlaClause> levels,
        Period days,
        DateOnly today,
        StaffingWish wish,
        CancellationToken cancel
    )
    {
        var bounds = terms.Zone.Bounds(days);
        var known = days.From < today ? days.From : today;
        var weeks = new Period(known.AddDays(-7 * WeeksBack), known);
        var past = terms.Zone.Bounds(weeks);
        var forecast = await db.ForecastOf(contract.Id, terms, bounds, wish.Forecast, cancel);
        var activity = await db.FactsOf<AgentActivity>(contract.Id, "agent-activity", bounds, terms, cancel);
        var seats = await db.FactsOf<SeatAssignment>(contract.Id, "seats", bounds, terms, cancel);
        var measured = Measured(await db.Arrivals(contract.Id, past.From, past.To, cancel), clause);
        var (rule, sources) = RuleOf(clause, wish);
        var hours = HoursOf(terms, clause);
        var request = new PlanRequest
        {
            Days = days,
            Zone = terms.Zone,
            Minutes = wish.Minutes ?? MinutesOf(forecast),
            Service = clause?.Service,
            Rule = rule,
            Forecast = forecast,
            Measured = measured,
            IsOpen = hours is null ? static _ => true : hours.IsOpen,
            Activity = [.. activity.Where(row => IsOf(clause, row.Service))],
            AhtSeconds = wish.AhtSeconds,
            VolumePercent = 100 + wish.VolumeChange,
            AhtPercent = 100 + wish.AhtChange,
        };
        return new StaffingSheet(
            contract,
            terms.Zone,
            days,
            request.Minutes,
            clause,
            levels,
            rule,
            sources,
            forecast,
            weeks,
            measured
                .Where(quarter => clause?.Service is null || quarter.Service == clause.Service)
                .Sum(quarter => quarter.Contacts),
            Planner.Of(request),
            SeatsBy(days, [.. seats.Where(seat => IsOf(clause, seat.Service))]),
            terms,
            hours
        );
    }

    private static IReadOnlyList<MeasuredQuarter> Measured(IReadOnlyList<ArrivalSum> sums, SlaClause? clause) =>
        [
            .. sums.Where(sum => clause?.Measures(sum.Queue) != false)
                .GroupBy(sum => (sum.Start, sum.Service))
                .Select(group => new MeasuredQuarter(
                    group.Key.Start,
                    group.Key.Service,
                    group.Sum(sum => sum.Contacts),
                    group.Where(sum => sum.Outcome == Outcome.Answered).Sum(sum => sum.Contacts),
                    group.Where(sum => sum.Outcome == Outcome.Answered).Sum(sum => sum.HandleSeconds)
                )),
        ];

    private static (StaffingRule Rule, RuleSources Sources) RuleOf(SlaClause? clause, StaffingWish wish)
    {
        var level = clause?.Metric as ServiceLevel;
        // The models wait from queue entry; a clock that starts after an announcement allows for it.
        var threshold = level?.Clock.SinceEntry(level.ThresholdSeconds);
        // A floor of all contacts is kept by no number of agents; a thousandth less is.
        var target = clause?.Target is { IsFloor: true, Level: var promised }
            ? decimal.Min(promised, 99.9m)
            : (decimal?)null;
        return (
            new StaffingRule(
                wish.TargetPercent ?? target ?? UsualTarget,
                wish.ThresholdSeconds ?? threshold ?? UsualThreshold,
                wish.PatienceSeconds,
                wish.OccupancyCapPercent ?? StaffingRule.UsualOccupancyCap,
                wish.ShrinkagePercent ?? StaffingRule.UsualShrinkage
            ),
            new RuleSources(
                Source(wish.TargetPercent is not null, target is not null),
                Source(wish.ThresholdSeconds is not null, threshold is not null),
                Source(wish.OccupancyCapPercent is not null, inContract: false),
                Source(wish.ShrinkagePercent is not null, inContract: false)
            )
        );
    }

    /// <summary>The promise's own hours, else those of its service; null where it never closes.</summary>
    private static ServiceCalendar? HoursOf(Terms terms, SlaClause? clause) =>
        (clause?.Calendar ?? terms.Services.FirstOrDefault(service => service.Id == clause?.Service)?.Calendar)
            is { } id
            ? terms.Calendar(id)
            : null;

    private static RuleSource Source(bool isGiven, bool inContract) =>
        isGiven ? RuleSource.Given
        : inContract ? RuleSource.Contract
        : RuleSource.Usual;

    /// <summary>The interval the forecast is made of, where it has one that a day can be planned by.</summary>
    private static int MinutesOf(StaffedForecast forecast)
    {
        var lengths = forecast
            .Editions.SelectMany(edition => edition.Spans)
            .Select(span => (span.Span.To - span.Span.From).TotalMinutes)
            .Distinct()
            .ToList();
        return lengths is [15 or 60] ? (int)lengths[0] : UsualMinutes;
    }

    private static bool IsOf(SlaClause? clause, string service) =>
        service.Length == 0 || clause?.Service is null || service == clause.Service;

    private static Dictionary<DateOnly, int> SeatsBy(Period days, IReadOnlyList<SeatAssignment> seats) =>
        seats.Count == 0
            ? []
            : days.Dates()
                .ToDictionary(
                    day => day,
                    day => seats.Count(seat => seat.From <= day && (seat.To ?? DateOnly.MaxValue) > day)
                );
}
