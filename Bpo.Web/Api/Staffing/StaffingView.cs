using Bpo.Billing.Runs.Staffing;
using Bpo.Billing.Staffing.Plans;

namespace Bpo.Web.Api.Staffing;

/// <summary>A plan with what it rests on. One queue with one skill is reckoned; multi-skill routing is not.</summary>
/// <param name="Service">Null for all services as one queue.</param>
/// <param name="Sla">The promise that is staffed for; null where the terms hold no service level.</param>
/// <param name="Model"><c>erlang-c</c>, or <c>erlang-a</c> with a patience.</param>
/// <param name="Data">The intervals in order of time.</param>
public sealed record StaffingView(
    string ContractId,
    DateOnly From,
    DateOnly To,
    string TimeZone,
    int Minutes,
    string? Service,
    string? Sla,
    string Model,
    RuleView Rule,
    ForecastBasis Forecast,
    MeasuredBasis Measured,
    PlanTotals Totals,
    IReadOnlyList<SeatDay> Seats,
    IReadOnlyList<IntervalView> Data
)
{
    private const int Digits = 6;

    public static StaffingView Of(string id, StaffingSheet sheet) =>
        new(
            id,
            sheet.Days.From,
            sheet.Days.To,
            sheet.Zone.Id,
            sheet.Minutes,
            sheet.Service,
            sheet.Clause?.Id,
            sheet.Rule.PatienceSeconds is null ? "erlang-c" : "erlang-a",
            new RuleView(
                new Sourced(sheet.Rule.AnsweredPercent, sheet.Sources.Target),
                new Sourced(sheet.Rule.ThresholdSeconds, sheet.Sources.Threshold),
                sheet.Rule.PatienceSeconds,
                new Sourced(sheet.Rule.OccupancyCapPercent, sheet.Sources.OccupancyCap),
                new Sourced(sheet.Rule.ShrinkagePercent, sheet.Sources.Shrinkage)
            ),
            new ForecastBasis(
                sheet.Forecast.Origin,
                [.. sheet.Forecast.Editions.Select(edition => edition.Number).OfType<int>()],
                sheet.Forecast.Editions.Max(edition => edition.LockedAt)
            ),
            new MeasuredBasis(
                sheet.Measured.From,
                sheet.Measured.To,
                sheet.MeasuredContacts,
                Short(sheet.Plan.MeasuredAht),
                Short(sheet.Plan.ServiceShare * 100)
            ),
            new PlanTotals(
                Short(sheet.Plan.Contacts),
                sheet.Plan.Peak?.Need?.Agents ?? 0,
                sheet.Plan.Peak?.ToSchedule ?? 0,
                Short(sheet.Plan.AgentHours),
                Short(sheet.Plan.PaidHours),
                sheet.Plan.Short
            ),
            [.. sheet.Seats.OrderBy(day => day.Key).Select(day => new SeatDay(day.Key, day.Value))],
            [.. sheet.Plan.Intervals.Select(interval => IntervalView.Of(interval, sheet.Zone))]
        );

    internal static decimal Short(decimal value) => decimal.Round(value, Digits);

    internal static decimal? Short(decimal? value) => value is { } known ? Short(known) : null;
}

/// <summary>A figure and where it comes from.</summary>
public sealed record Sourced(decimal Value, RuleSource Source);

public sealed record RuleView(
    Sourced TargetPercent,
    Sourced ThresholdSeconds,
    decimal? PatienceSeconds,
    Sourced OccupancyCapPercent,
    Sourced ShrinkagePercent
);

/// <param name="Versions">Exchanged versions that speak for these days, the newest first.</param>
public sealed record ForecastBasis(ForecastOrigin Origin, IReadOnlyList<int> Versions, DateTimeOffset? LockedAt);

/// <summary>The past weeks from which handle time and arrival profile were taken.</summary>
/// <param name="SharePercent">The service's part of all contacts, by which a forecast of all services was cut.</param>
public sealed record MeasuredBasis(
    DateOnly From,
    DateOnly To,
    decimal Contacts,
    decimal? AhtSeconds,
    decimal? SharePercent
);

/// <param name="AgentHours">At the desk.</param>
/// <param name="PaidHours">With shrinkage.</param>
/// <param name="Short">Intervals with too few agents.</param>
public sealed record PlanTotals(
    decimal Contacts,
    int PeakAgents,
    int PeakToSchedule,
    decimal AgentHours,
    decimal PaidHours,
    int Short
);

/// <param name="Seats">Agents assigned on that day.</param>
public sealed record SeatDay(DateOnly Day, int Seats);
