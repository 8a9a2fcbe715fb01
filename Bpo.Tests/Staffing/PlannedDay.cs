using Bpo.Billing.Staffing;
using Bpo.Billing.Staffing.Plans;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Staffing;

/// <summary>A Monday of one service, to be planned; every test says what it announces and what was measured.</summary>
internal static class PlannedDay
{
    public static readonly ContractZone Berlin = ContractZone.Of("Europe/Berlin");

    public static readonly DateOnly Monday = new(2026, 11, 2);

    /// <summary>The rule of the published table in <see cref="AgentsForALoad"/>: 100 contacts of 180 s need 14 agents.</summary>
    public static readonly StaffingRule Rule = new(80, 20, null, 85, 30);

    public static PlanRequest Request(StaffedForecast forecast) =>
        new()
        {
            Days = new Period(Monday, Monday.AddDays(1)),
            Zone = Berlin,
            Minutes = 30,
            Service = "voice",
            Rule = Rule,
            Forecast = forecast,
            Measured = [],
        };

    public static StaffedForecast Signed(params AnnouncedLoad[] spans) =>
        new(ForecastOrigin.Signed, [new ForecastEdition(1, null, spans)]);

    public static AnnouncedLoad Day(DateOnly day, decimal contacts) =>
        new("voice", Berlin.Bounds(new Period(day, day.AddDays(1))), contacts, 180);

    public static InstantRange Span(int hour, int minute, int minutes)
    {
        var from = Berlin.StartOf(Monday).AddMinutes((60 * hour) + minute);
        return new InstantRange(from, from.AddMinutes(minutes));
    }

    /// <summary>Contacts of 200 s each in the first quarter of an hour.</summary>
    public static MeasuredQuarter Came(DateOnly day, int hour, decimal contacts) =>
        new(
            Berlin.InstantOf(day.ToDateTime(new TimeOnly(hour, 0)), out _)!.Value,
            "voice",
            contacts,
            contacts,
            200 * contacts
        );

    public static AgentActivity Of(string agent, InstantRange span, AgentState state) =>
        new(agent, span.From, span.To, state, "", "voice");

    public static PlannedInterval At(StaffingPlan plan, int hour, int minute) =>
        plan.Intervals.Single(interval => interval.From == Span(hour, minute, 30).From);
}
