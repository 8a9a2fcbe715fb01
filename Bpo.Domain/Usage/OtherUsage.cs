using Bpo.Domain.Forecasts;

namespace Bpo.Domain.Usage;

/// <summary>What is billed and measured beside contacts.</summary>
public sealed record OtherUsage
{
    public static readonly OtherUsage None = new();

    public IReadOnlyList<AgentActivity> AgentActivity { get; init; } = [];

    public IReadOnlyList<SeatAssignment> Seats { get; init; } = [];

    public IReadOnlyList<AchievedResult> Results { get; init; } = [];

    public IReadOnlyList<ListRecord> Records { get; init; } = [];

    public IReadOnlyList<IncurredCost> Costs { get; init; } = [];

    public IReadOnlyList<SurveyAnswer> Surveys { get; init; } = [];

    public IReadOnlyList<QualityReview> Reviews { get; init; } = [];

    public IReadOnlyList<Headcount> Headcounts { get; init; } = [];

    public IReadOnlyList<Tenure> Tenures { get; init; } = [];

    public IReadOnlyList<QueueInterval> Intervals { get; init; } = [];

    /// <summary>Announced volumes; one that was never locked has the earliest instant as its <c>LockedAt</c>.</summary>
    public IReadOnlyList<ForecastInterval> Forecasts { get; init; } = [];

    /// <summary>Volumes that bind both sides.</summary>
    public IReadOnlyList<ForecastInterval> LockedForecasts =>
        [.. Forecasts.Where(forecast => forecast.LockedAt > DateTimeOffset.MinValue)];

    public IReadOnlyList<StaffingRequirement> Requirements { get; init; } = [];

    public IReadOnlyList<DueReport> Reports { get; init; } = [];

    public IReadOnlyList<CheckedLine> CheckedLines { get; init; } = [];

    public IReadOnlyList<Outage> Outages { get; init; } = [];

    public IReadOnlyList<AutomatedSession> Sessions { get; init; } = [];

    public IReadOnlyList<TicketEvent> TicketEvents { get; init; } = [];

    /// <summary>
    /// What belongs to some services. List records and costs name none and stay; so does a row without a service, except an
    /// interval, whose queue says where it belongs.
    /// </summary>
    /// <param name="isOf">Whether a service's id is meant.</param>
    /// <param name="serviceOf">The service of an interval that names none.</param>
    public OtherUsage Of(Func<string, bool> isOf, Func<QueueInterval, string> serviceOf)
    {
        bool Is(string service) => service.Length == 0 || isOf(service);
        return this with
        {
            AgentActivity = [.. AgentActivity.Where(row => Is(row.Service))],
            Results = [.. Results.Where(row => Is(row.Service))],
            Surveys = [.. Surveys.Where(row => Is(row.Service))],
            Reviews = [.. Reviews.Where(row => Is(row.Service))],
            Headcounts = [.. Headcounts.Where(row => Is(row.Service))],
            Tenures = [.. Tenures.Where(row => Is(row.Service))],
            Intervals = [.. Intervals.Where(row => isOf(row.Service.Length > 0 ? row.Service : serviceOf(row)))],
            Forecasts = [.. Forecasts.Where(row => Is(row.Service ?? ""))],
            Requirements = [.. Requirements.Where(row => Is(row.Service))],
            Reports = [.. Reports.Where(row => Is(row.Service))],
            CheckedLines = [.. CheckedLines.Where(row => Is(row.Service))],
            Outages = [.. Outages.Where(row => Is(row.Service))],
            Sessions = [.. Sessions.Where(row => Is(row.Service))],
            TicketEvents = [.. TicketEvents.Where(row => Is(row.Service))],
        };
    }
}
