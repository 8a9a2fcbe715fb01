namespace Bpo.Billing.Ingestion.Completeness;

/// <summary>What a source brought on and for one day of its calendar.</summary>
/// <param name="Rows">Rows of the files received on the day.</param>
/// <param name="Contacts">Contacts that arrived on the day, whenever their file came.</param>
/// <param name="Waiting">A file that may hold the day's contacts waits for a decision.</param>
public sealed record DayFacts(long Rows, long Contacts, bool Waiting)
{
    public static readonly DayFacts Nothing = new(0, 0, Waiting: false);
}
