namespace Bpo.Billing.Ingestion.Reading;

/// <summary>Which pass a local time without an offset belongs to, when the clock goes through its hour twice.</summary>
public enum RepeatedHour
{
    First,
    Second,
    Reject,
}
