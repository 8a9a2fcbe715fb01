using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Canonical;

/// <summary>
/// Fills drafts from sources with members of their own: each value goes through the canonical member it becomes, so that a
/// faulty one is rejected under the source's name for it.
/// </summary>
/// <param name="stamps">How the source writes moments.</param>
/// <param name="unit">How it writes durations.</param>
internal sealed class DraftWriter(ReadingRules rules, StampReader stamps, DurationUnit unit)
{
    private readonly ValueReaders readers = new(rules, stamps, unit, new StringPool());

    public ReadingRules Rules => rules;

    /// <param name="member">Of <see cref="ContactMembers"/>.</param>
    /// <param name="column">What the source calls it.</param>
    /// <param name="text">Nothing happens when it is empty.</param>
    public void Set(ContactDraft draft, string member, string column, ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            ContactMembers.Find(member)!.Read(text, draft, column, readers);
        }
    }

    /// <summary>A moment that becomes no member by itself; a faulty one rejects the draft.</summary>
    public DateTimeOffset? Moment(ContactDraft draft, string column, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        var stamp = stamps.Read(text);
        if (stamp.Fault is { } fault)
        {
            draft.Reject(column, fault, FaultText.OfStamp(fault, text.ToString()));
            return null;
        }

        draft.Warn(stamp.Warning);
        return stamp.Instant;
    }

    /// <summary>A duration that becomes no member by itself; a faulty one rejects the draft.</summary>
    public int? Seconds(ContactDraft draft, string column, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        if (DurationReader.Read(text, unit, out var seconds) is { } fault)
        {
            draft.Reject(column, fault, FaultText.OfDuration(fault, text.ToString()));
            return null;
        }

        return seconds;
    }
}
