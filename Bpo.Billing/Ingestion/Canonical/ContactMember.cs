using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Canonical;

/// <summary>One member of the canonical contact: its name in files, and how its text becomes part of a contact.</summary>
public abstract partial record ContactMember
{
    private ContactMember(string name) => Name = name;

    public string Name { get; }

    /// <summary>What kind of value a file must hold, for people who write a file or a profile.</summary>
    public abstract string Kind { get; }

    /// <param name="text">Not empty: a value that is absent is not read.</param>
    /// <param name="column">The column the text comes from, for the answer to a faulty one.</param>
    public abstract void Read(ReadOnlySpan<char> text, ContactDraft draft, string column, ValueReaders readers);

    /// <param name="Repeats">Whether many rows share a word, which is then kept once.</param>
    public sealed record Text(string Name, Action<ContactDraft, string> Set, bool Repeats = true) : ContactMember(Name)
    {
        public override string Kind => "text";

        public override void Read(ReadOnlySpan<char> text, ContactDraft draft, string column, ValueReaders readers) =>
            Set(draft, Repeats ? readers.Pool.Of(text) : text.ToString());
    }

    public sealed record Customer(string Name) : ContactMember(Name)
    {
        public override string Kind => "text, kept as a keyed token";

        public override void Read(ReadOnlySpan<char> text, ContactDraft draft, string column, ValueReaders readers) =>
            draft.Customer = readers.Rules.Customers.TokenOf(text);
    }

    public sealed record Revision(string Name) : ContactMember(Name)
    {
        public override string Kind => "whole number, or the moment of the source's last update";

        public override void Read(ReadOnlySpan<char> text, ContactDraft draft, string column, ValueReaders readers)
        {
            if (long.TryParse(text, Invariant.Unsigned, Invariant.Culture, out var number))
            {
                draft.Revision = number;
            }
            else if (readers.Stamps.Read(text) is { Fault: null } stamp)
            {
                draft.Revision = stamp.Instant.ToUnixTimeMilliseconds();
            }
            else
            {
                draft.Reject(column, RowCodes.BadNumber, $"'{Shown(text)}' is no {Kind}.");
            }
        }
    }

    public sealed record Word<T>(string Name, IReadOnlyDictionary<string, T> Words, Action<ContactDraft, T> Set)
        : ContactMember(Name)
        where T : struct
    {
        public override string Kind => string.Join(" | ", Words.Keys);

        public override void Read(ReadOnlySpan<char> text, ContactDraft draft, string column, ValueReaders readers)
        {
            if (Words.TryGetValue(readers.Pool.Of(text), out var value))
            {
                Set(draft, value);
            }
            else
            {
                draft.Reject(
                    column,
                    RowCodes.UnknownWord,
                    $"'{Shown(text)}' is not one of {string.Join(", ", Words.Keys)}."
                );
            }
        }
    }

    public sealed record Moment(
        string Name,
        Action<ContactDraft, DateTimeOffset> Set,
        Func<ContactDraft, DateTimeOffset?> Get
    ) : ContactMember(Name)
    {
        public override string Kind => "RFC 3339 with offset; without one, local time of the source's zone";

        public override void Read(ReadOnlySpan<char> text, ContactDraft draft, string column, ValueReaders readers)
        {
            var stamp = readers.Stamps.Read(text);
            if (stamp.Fault is { } fault)
            {
                draft.Reject(column, fault, FaultText.OfStamp(fault, Shown(text)));
                return;
            }

            draft.Warn(stamp.Warning);
            Set(draft, stamp.Instant);
        }
    }

    public sealed record Duration(string Name, Action<ContactDraft, int> Set) : ContactMember(Name)
    {
        public override string Kind => "whole seconds";

        public override void Read(ReadOnlySpan<char> text, ContactDraft draft, string column, ValueReaders readers)
        {
            if (DurationReader.Read(readers.Plain(text), readers.Unit, out var seconds) is { } fault)
            {
                draft.Reject(column, fault, FaultText.OfDuration(fault, Shown(text)));
                return;
            }

            Set(draft, seconds);
        }
    }

    public sealed record Number(string Name, long Minimum, long Maximum, Action<ContactDraft, long> Set)
        : ContactMember(Name)
    {
        public override string Kind => $"whole number from {Minimum} to {Maximum}";

        public override void Read(ReadOnlySpan<char> text, ContactDraft draft, string column, ValueReaders readers)
        {
            if (
                long.TryParse(text, Invariant.Whole, Invariant.Culture, out var number)
                && number >= Minimum
                && number <= Maximum
            )
            {
                Set(draft, number);
            }
            else
            {
                draft.Reject(column, RowCodes.BadNumber, $"'{Shown(text)}' is no {Kind}.");
            }
        }
    }

    public sealed record Flag(string Name, Action<ContactDraft, bool> Set) : ContactMember(Name)
    {
        public override string Kind => "true | false";

        public override void Read(ReadOnlySpan<char> text, ContactDraft draft, string column, ValueReaders readers)
        {
            if (text is "true" or "false")
            {
                Set(draft, text is "true");
            }
            else
            {
                draft.Reject(column, RowCodes.BadFlag, $"'{Shown(text)}' is neither true nor false.");
            }
        }
    }

    public sealed record Amount(string Name, Action<ContactDraft, decimal> Set) : ContactMember(Name)
    {
        public override string Kind => "decimal with a point";

        public override void Read(ReadOnlySpan<char> text, ContactDraft draft, string column, ValueReaders readers)
        {
            if (decimal.TryParse(readers.Plain(text), Invariant.Fraction, Invariant.Culture, out var number))
            {
                Set(draft, number);
            }
            else
            {
                draft.Reject(column, RowCodes.BadNumber, $"'{Shown(text)}' is no {Kind}.");
            }
        }
    }

    private static string Shown(ReadOnlySpan<char> text) => text.Length <= 60 ? text.ToString() : $"{text[..60]}…";
}
