using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Versions;

/// <summary>Judges the deliveries of one batch in their order, against what is known and against each other.</summary>
public sealed class DeliveryJudge(long importNumber)
{
    private readonly Dictionary<string, Standing> standings = new(StringComparer.Ordinal);

    public long Accepted { get; private set; }

    public long Updated { get; private set; }

    public long Duplicates { get; private set; }

    /// <summary>Warnings by code, of the deliveries that were taken.</summary>
    public Dictionary<string, long> Warnings { get; } = new(StringComparer.Ordinal);

    public IEnumerable<DeliveryOutcome> Outcomes =>
        standings.Select(each => new DeliveryOutcome(
            each.Key,
            each.Value.WasKnown,
            each.Value.Wins,
            each.Value.Version,
            each.Value.Changed
        ));

    public void Judge(IEnumerable<ContactDelivery> deliveries, IReadOnlyDictionary<string, KnownVersion> known)
    {
        foreach (var delivery in deliveries)
        {
            Judge(delivery, known);
        }
    }

    private void Judge(ContactDelivery delivery, IReadOnlyDictionary<string, KnownVersion> known)
    {
        var contact = delivery.Contact;
        var delivered = new KnownVersion(contact.Revision, delivery.ContentHash, importNumber);
        if (!standings.TryGetValue(contact.Id, out var standing))
        {
            standing = known.TryGetValue(contact.Id, out var version) ? new Standing(version) : null;
            if (standing is null)
            {
                standings.Add(contact.Id, new Standing(delivered, contact));
                Accepted++;
                Warn(delivery.Warnings);
                return;
            }

            standings.Add(contact.Id, standing);
        }

        switch (VersionRule.Judge(standing.Version, delivered))
        {
            case Verdict.Newer:
                standing.Replace(delivered, contact);
                Updated++;
                Warn(delivery.Warnings);
                break;
            case Verdict.RaisesRevision:
                standing.Raise(delivered.Revision);
                Duplicates++;
                break;
            case Verdict.Conflict:
                Warn([WarningCodes.ConflictingDuplicate]);
                Duplicates++;
                break;
            default:
                Duplicates++;
                break;
        }
    }

    private void Warn(IReadOnlyList<string> codes)
    {
        foreach (var code in codes)
        {
            Warnings[code] = Warnings.GetValueOrDefault(code) + 1;
        }
    }

    private sealed class Standing(KnownVersion version, Contact? wins = null)
    {
        public bool WasKnown { get; } = wins is null;

        public KnownVersion Version { get; private set; } = version;

        public Contact? Wins { get; private set; } = wins;

        public bool Changed { get; private set; } = wins is not null;

        public void Replace(KnownVersion newer, Contact contact)
        {
            Version = newer;
            Wins = contact;
            Changed = true;
        }

        public void Raise(long revision)
        {
            Version = Version with { Revision = revision };
            Changed = true;
        }
    }
}
