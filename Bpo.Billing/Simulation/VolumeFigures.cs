using Bpo.Domain.Usage;

namespace Bpo.Billing.Simulation;

/// <summary>How much was done: contacts however they ended, those answered, and the time spent on these.</summary>
public sealed record VolumeFigures(long Contacts, long Handled, long TalkSeconds, long HoldSeconds, long WrapSeconds)
{
    public static readonly VolumeFigures None = new(0, 0, 0, 0, 0);

    /// <summary>Talk and hold: the time a customer was served.</summary>
    public long ConversationSeconds => TalkSeconds + HoldSeconds;

    public VolumeFigures With(Contact contact) =>
        contact.IsAnswered
            ? new VolumeFigures(
                Contacts + 1,
                Handled + 1,
                TalkSeconds + contact.TalkSeconds,
                HoldSeconds + contact.HoldSeconds,
                WrapSeconds + contact.WrapSeconds
            )
            : this with
            {
                Contacts = Contacts + 1,
            };

    public static VolumeFigures operator +(VolumeFigures left, VolumeFigures right) =>
        new(
            left.Contacts + right.Contacts,
            left.Handled + right.Handled,
            left.TalkSeconds + right.TalkSeconds,
            left.HoldSeconds + right.HoldSeconds,
            left.WrapSeconds + right.WrapSeconds
        );
}
