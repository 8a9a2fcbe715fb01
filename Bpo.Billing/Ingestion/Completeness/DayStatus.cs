namespace Bpo.Billing.Ingestion.Completeness;

public enum DayStatus
{
    /// <summary>Nothing was expected, and nothing came.</summary>
    Free,

    Ok,

    /// <summary>Far fewer contacts than the same weekday had before.</summary>
    Low,

    Missing,

    /// <summary>It is missing or low, and a file that may hold it waits for a decision.</summary>
    Held,

    /// <summary>Nothing came yet, and the day after is not over: most systems deliver in the morning.</summary>
    Awaited,
}
