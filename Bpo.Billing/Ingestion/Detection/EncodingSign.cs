namespace Bpo.Billing.Ingestion.Detection;

/// <summary>By what an encoding was recognised.</summary>
public enum EncodingSign
{
    Mark,
    Ascii,
    WellFormed,
    Wide,
    Letters,

    /// <summary>Nothing else was left.</summary>
    Last,
}
