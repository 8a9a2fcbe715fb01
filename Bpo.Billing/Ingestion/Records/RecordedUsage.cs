using Bpo.Domain.Forecasts;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Records;

/// <summary>Puts rows of all kinds together. The store and the calculators both go through here, so none forgets a kind.</summary>
public static class RecordedUsage
{
    /// <param name="rowsOf">The rows of a kind, by its name.</param>
    public static OtherUsage Of(Func<string, IEnumerable<object>> rowsOf)
    {
        IReadOnlyList<T> Rows<T>(string kind) => [.. rowsOf(kind).OfType<T>()];
        return new OtherUsage
        {
            AgentActivity = Rows<AgentActivity>("agent-activity"),
            Seats = Rows<SeatAssignment>("seats"),
            Results = Rows<AchievedResult>("results"),
            Records = Rows<ListRecord>("records"),
            Costs = Rows<IncurredCost>("costs"),
            Surveys = Rows<SurveyAnswer>("surveys"),
            Reviews = Rows<QualityReview>("qa"),
            Headcounts = Rows<Headcount>("headcount"),
            Tenures = Rows<Tenure>("people"),
            Intervals = Rows<QueueInterval>("intervals"),
            Forecasts = Rows<ForecastInterval>("forecasts"),
            Requirements = Rows<StaffingRequirement>("requirements"),
            Reports = Rows<DueReport>("reports"),
            CheckedLines = Rows<CheckedLine>("invoice-checks"),
            Outages = Rows<Outage>("outages"),
            Sessions = Rows<AutomatedSession>("automated-sessions"),
            TicketEvents = Rows<TicketEvent>("ticket-events"),
        };
    }
}
