namespace Bpo.Billing.Ingestion.Completeness;

/// <summary>
/// How far a source's clock runs ahead of ours: contacts that end, or begin, after the file that tells of them had been
/// received. Rows that begin more than five minutes ahead were set aside before.
/// </summary>
/// <param name="Contacts">All of them, ahead or not.</param>
/// <param name="Most">The furthest ahead; zero when none is.</param>
public sealed record ClockSkew(long Contacts, long AheadContacts, TimeSpan Most)
{
    public static readonly ClockSkew None = new(0, 0, TimeSpan.Zero);

    /// <summary>In percent of all contacts, 0 to 100.</summary>
    public decimal Share => Contacts == 0 ? 0 : 100m * AheadContacts / Contacts;

    public static ClockSkew operator +(ClockSkew one, ClockSkew other) =>
        new(
            one.Contacts + other.Contacts,
            one.AheadContacts + other.AheadContacts,
            one.Most > other.Most ? one.Most : other.Most
        );

    /// <summary>How far a contact lies ahead of its file; null when it does not.</summary>
    public static TimeSpan? Ahead(DateTimeOffset began, DateTimeOffset? ended, DateTimeOffset received)
    {
        var last = ended > began ? ended.Value : began;
        return last > received ? last - received : null;
    }
}
