using Bpo.Domain.Usage;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>What a transaction adds to one agent's day: sums only, no histogram as the quarters of an hour have.</summary>
internal sealed class AgentDayCounts(Guid clientId)
{
    public Guid ClientId => clientId;

    public long Contacts { get; private set; }

    public long WaitSeconds { get; private set; }

    public long WithoutWait { get; private set; }

    public long TalkSeconds { get; private set; }

    public long HoldSeconds { get; private set; }

    public long WrapSeconds { get; private set; }

    public long Transferred { get; private set; }

    public long Resolved { get; private set; }

    public void Count(Contact contact, int sign)
    {
        Contacts += sign;
        WaitSeconds += sign * (long)contact.WaitSeconds;
        WithoutWait += contact.IsWaitKnown ? 0 : sign;
        TalkSeconds += sign * (long)contact.TalkSeconds;
        HoldSeconds += sign * (long)contact.HoldSeconds;
        WrapSeconds += sign * (long)contact.WrapSeconds;
        Transferred += contact.Transferred ? sign : 0;
        Resolved += contact.Resolved == true ? sign : 0;
    }
}
