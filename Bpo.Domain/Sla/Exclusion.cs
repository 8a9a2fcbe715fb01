using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Sla;

/// <summary>
/// Usage that does not count against the vendor, with who asked for it and who agreed. Each empty member leaves
/// that dimension open; an exclusion with neither a span, a queue nor contacts waives the whole period.
/// </summary>
public sealed record Exclusion
{
    /// <summary>The public id of the record it comes from; empty where there is none.</summary>
    public string Id { get; init; } = "";

    /// <summary>Why, in the words of the contract: <c>test-calls</c>, <c>client-outage</c>, <c>maintenance</c>, <c>force-majeure</c>, <c>waiver</c> …</summary>
    public required string Reason { get; init; }

    public string Evidence { get; init; } = "";

    /// <summary>The side that asked, or the attestation of its word; empty where it is not known.</summary>
    public string RequestedBy { get; init; } = "";

    /// <summary>The side that agreed, or the attestation of its word; empty where it is not known.</summary>
    public string ApprovedBy { get; init; } = "";

    /// <summary>The clauses it touches; empty touches all.</summary>
    public IReadOnlyList<string> Slas { get; init; } = [];

    public IReadOnlyList<string> Services { get; init; } = [];

    public InstantRange? Span { get; init; }

    public IReadOnlyList<string> Queues { get; init; } = [];

    /// <summary>Ids of single contacts, as the source names them.</summary>
    public IReadOnlySet<string> Contacts { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Counts to take away where only counts are known.</summary>
    public Counts Counted { get; init; } = Counts.None;

    public bool Touches(SlaClause clause) =>
        (Slas.Count == 0 || Slas.Contains(clause.Id, StringComparer.Ordinal))
        && (
            Services.Count == 0 || (clause.Service is { } service && Services.Contains(service, StringComparer.Ordinal))
        );

    /// <summary>Whether rollup cells suffice: it names no contact and begins and ends on a quarter of an hour.</summary>
    public bool FollowsCells =>
        Contacts.Count == 0
        && (
            Span is not { } span || (RollupKey.StartOf(span.From) == span.From && RollupKey.StartOf(span.To) == span.To)
        );

    public bool Covers(Contact contact) => Covers(contact.EnqueuedAt, contact.Queue, contact.Id);

    public bool Covers(CountsAt counts) => Covers(counts.At, counts.Queue, counts.Contact);

    private bool Covers(DateTimeOffset at, string queue, string contact) =>
        (Span is not { } span || span.Contains(at))
        && (Queues.Count == 0 || Queues.Contains(queue, StringComparer.Ordinal))
        && (Contacts.Count == 0 || Contacts.Contains(contact));
}
