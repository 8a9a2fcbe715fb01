namespace Bpo.Billing.Ingestion.Incidents;

/// <summary>The states of an incident. Awaiting … pauses a contract's clock; that is for the contract to say.</summary>
internal static class IncidentStates
{
    public static bool IsDone(string state) => state is "Resolved" or "Closed" or "Canceled" or "6" or "7" or "8";

    public static bool IsNew(string state) => state is "New" or "1";
}
