namespace Bpo.Billing.Ingestion.Completeness;

/// <summary>
/// How far a source's clock runs ahead of ours: contacts that end, or begin, after the file that tells of them had been
/// received. Rows that begin more than five minutes ahead were set aside before.
/// </summary>
public sealed class ClockSkew
{
    public long Contacts { get; private set; }

    public long Ahead { get; private set; }

    public TimeSpan Most { get; private set; }

    /// <summary>In percent of all contacts, 0 to 100.</summary>
    public decimal Share => Contacts == 0 ? 0 : 100m * Ahead / Contacts;

    public void Add(DateTimeOffset began, DateTimeOffset? ended, DateTimeOffset received)
    {
        Contacts++;
        var last = ended > began ? ended.Value : began;
        if (last > received)
        {
            Ahead++;
            Most = last - received > Most ? last - received : Most;
        }
    }
}
