using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Incidents;

/// <summary>The states of an incident. Awaiting … pauses a contract's clock; that is for the contract to say.</summary>
internal static class IncidentStates
{
    public static bool IsDone(string state) => state is "Resolved" or "Closed" or "Canceled" or "6" or "7" or "8";

    public static bool IsNew(string state) => state is "New" or "1";

    /// <summary>Awaiting the caller is pending, awaiting anybody else is on hold; what is not known is open, so that the clock runs.</summary>
    public static TicketStatus? StatusOf(string state) =>
        state switch
        {
            "" => null,
            "New" or "1" => TicketStatus.New,
            "Awaiting User Info" => TicketStatus.Pending,
            "On Hold" or "3" => TicketStatus.Hold,
            "Resolved" or "6" => TicketStatus.Solved,
            "Closed" or "Canceled" or "7" or "8" => TicketStatus.Closed,
            _ when state.StartsWith("Awaiting ", StringComparison.Ordinal) => TicketStatus.Hold,
            _ => TicketStatus.Open,
        };
}
