using Bpo.Billing.Ingestion.Archives;
using Bpo.Billing.Ingestion.Versions;
using Bpo.Domain;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion;

/// <summary>What became of one row of a file. Every row ends as exactly one of these, so nothing vanishes.</summary>
public abstract partial record UsageRow
{
    private UsageRow(int line) => Line = line;

    /// <summary>The physical line on which the row begins, counted from 1.</summary>
    public int Line { get; }

    private protected abstract void Closed();

    public sealed record Accepted(int Line, Contact Contact, IReadOnlyList<string> Warnings) : UsageRow(Line)
    {
        /// <summary>Null for a contact whose source gives it an id.</summary>
        public CutContact? Cut { get; init; }

        private protected override void Closed() { }
    }

    /// <summary>A row the profile names as no contact, for a reason of its own.</summary>
    public sealed record Filtered(int Line, string Reason) : UsageRow(Line)
    {
        private protected override void Closed() { }
    }

    /// <param name="Raw">The row as it stood, cut to <see cref="ReadLimits.RawCharacters"/>.</param>
    public sealed record Rejected(int Line, string? Column, string Code, string Message, string Raw) : UsageRow(Line)
    {
        /// <summary>The file of an archive it stands in; null for a row of the first or only file.</summary>
        public PartOfRow? Part { get; init; }

        private protected override void Closed() { }
    }

    /// <summary>A contact that has begun and not ended: listed, not counted, taken up again by the next file.</summary>
    public sealed record Held(int Line, string ContactId, string Reason, string Raw) : UsageRow(Line)
    {
        /// <summary>Null for a contact whose source gives it an id; of one that has none, whatever is stored has ended.</summary>
        public CutContact? Cut { get; init; }

        /// <summary>A stored version of at least this revision knows more; null where the source has no revisions.</summary>
        public long? Revision { get; init; }

        private protected override void Closed() { }
    }

    /// <summary>A line that is no contact and no fault: an event without a caller, a trailer.</summary>
    public sealed record Skipped(int Line, string? Warning) : UsageRow(Line)
    {
        private protected override void Closed() { }
    }

    /// <summary>The line at the end of a file that says what the file should hold; null where it does not say.</summary>
    public sealed record ControlTotals(int Line, long? Rows, long? TalkSeconds) : UsageRow(Line)
    {
        private protected override void Closed() { }
    }

    /// <summary>A file, or one of an archive, that ends exactly where its source cuts reports.</summary>
    /// <param name="Name">Empty for the file itself.</param>
    public sealed record Capped(int Line, string Name) : UsageRow(Line)
    {
        private protected override void Closed() { }
    }

    /// <summary>The file as a whole cannot be read; no row follows.</summary>
    public sealed record Refused(int Line, Problem Problem) : UsageRow(Line)
    {
        private protected override void Closed() { }
    }
}
