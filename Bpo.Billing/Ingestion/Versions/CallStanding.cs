using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Versions;

/// <summary>One call of a batch: what was known of it before, and what the batch makes of it.</summary>
/// <param name="callId">The source's own id.</param>
/// <param name="first">Its first delivery of the batch.</param>
/// <param name="importNumber">The number of the batch's import.</param>
public sealed class CallStanding(string callId, ContactDelivery first, long importNumber)
{
    public string CallId => callId;

    /// <summary>What its first delivery would make current; a key is claimed with it.</summary>
    public KnownVersion Claim { get; } = first.VersionOf(importNumber);

    /// <summary>The id of the version of this batch, if one wins.</summary>
    public Guid NewId { get; set; }

    /// <summary>The id of the stored version; null for a call nobody knew, and for one whose claim says just what is stored.</summary>
    public Guid? StoredId { get; private set; }

    /// <summary>What was stored before the batch, where <see cref="StoredId"/> is known.</summary>
    public KnownVersion Stored { get; private set; }

    public bool WasKnown { get; private set; }

    /// <summary>The batch delivers it more than once.</summary>
    public bool IsRepeated { get; internal set; }

    /// <summary>The current version after the batch.</summary>
    public KnownVersion Version { get; private set; } = first.VersionOf(importNumber);

    /// <summary>The delivery that is the current version now; null when nothing but the revision changed, or nothing.</summary>
    public Contact? Wins { get; private set; } = first.Contact;

    /// <summary>Whether the key must be written again: another version or revision than was known or claimed.</summary>
    public bool Changed { get; private set; }

    /// <summary>Somebody brought the call before.</summary>
    public void Know(Guid storedId, KnownVersion version)
    {
        KnowSame();
        StoredId = storedId;
        Version = Stored = version;
    }

    /// <summary>Somebody brought the very same version before.</summary>
    public void KnowSame()
    {
        WasKnown = true;
        Wins = null;
    }

    internal void Replace(KnownVersion newer, Contact contact)
    {
        Version = newer;
        Wins = contact;
        Changed = true;
    }

    internal void Raise(long revision)
    {
        Version = Version with { Revision = revision };
        Changed = true;
    }
}
