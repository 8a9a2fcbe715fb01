namespace Bpo.Domain.Pricing;

public abstract partial record Charge
{
    /// <summary>Contacts, however long.</summary>
    public sealed record PerContact : Charge
    {
        public override string Kind => "per-contact";

        public override string Unit => "contact";

        public ContactCount Count { get; init; }

        /// <summary>An answered contact with less talk does not count.</summary>
        public int MinTalkSeconds { get; init; }

        /// <summary>Null when repeats are billed like any contact.</summary>
        public RepeatRule? Repeat { get; init; }
    }
}

public enum ContactCount
{
    /// <summary>Answered.</summary>
    Handled,

    /// <summary>Outbound and answered.</summary>
    Connected,

    /// <summary>Every outbound contact.</summary>
    Attempted,

    /// <summary>Inbound, and answered, abandoned, overflowed or timed out.</summary>
    Offered,

    /// <summary>Answered and resolved.</summary>
    Resolved,
}

/// <summary>A contact is a repeat, and free, when the one before it of the same key came at most so many hours earlier.</summary>
/// <param name="SameReason">Whether the reason must agree beside the customer.</param>
public sealed record RepeatRule(int WithinHours, bool SameReason);
