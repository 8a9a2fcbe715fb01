using System.Globalization;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.AmazonConnect;

/// <summary>The records of one contact: the first, then those it was transferred or called back as.</summary>
internal sealed class ContactChain
{
    private readonly Dictionary<string, ContactRecord> records = new(StringComparer.Ordinal);

    public ContactChain(params IEnumerable<ContactRecord> records)
    {
        foreach (var record in records)
        {
            Add(record);
        }
    }

    public IReadOnlyCollection<ContactRecord> Records => records.Values;

    public string Root => records.Values.First().Root;

    /// <summary>The latest update of any of its records.</summary>
    public long? Revision => records.Values.Max(record => record.UpdatedAt)?.ToUnixTimeMilliseconds();

    /// <summary>Null where records still to come may be older than one that is known.</summary>
    public long? RevisionOfItsOnly => records is { Count: 1 } && records.ContainsKey(Root) ? Revision : null;

    /// <summary>Of two records of one leg the later update stays.</summary>
    public void Add(ContactRecord record)
    {
        if (
            !records.TryGetValue(record.Id, out var known)
            || (record.UpdatedAt ?? default) >= (known.UpdatedAt ?? default)
        )
        {
            records[record.Id] = record;
        }
    }

    /// <summary>What the chain still waits for; null when it is told to its end.</summary>
    public string? Missing() =>
        !records.ContainsKey(Root) ? "waits-for-first-record"
        : records.Values.Any(record => record.Next.Length > 0 && !records.ContainsKey(record.Next))
            ? "waits-for-next-record"
        : records.Values.Any(record => record.DisconnectedAt is null) ? "still-connected"
        : null;

    /// <summary>Why the records are no contact of a queue or an agent; null when they are one.</summary>
    public string? NoContact() =>
        records.Values.All(record => record is { Queue: null, Agent: null, IsOutbound: false }) ? "never-queued" : null;

    /// <summary>The chain as one contact: the waits up to the first answer, the work of everybody who handled it.</summary>
    public ContactDraft Join()
    {
        var legs = records
            .Values.OrderBy(leg => leg.InitiatedAt)
            .ThenBy(leg => leg.Id, StringComparer.Ordinal)
            .ToList();
        var first = legs.Find(leg => leg.Id == Root) ?? legs[0];
        var answering = legs.Find(leg => leg.Agent?.ConnectedAt is not null);
        var queued = legs.FindAll(leg => leg.Queue is not null);
        var isAnswered = first.IsOutbound ? first.ConnectedAt is not null : answering is not null;
        var draft = new ContactDraft
        {
            Id = Root,
            Revision = Revision ?? 0,
            Channel = ChannelOf(first.Channel),
            Direction = first.IsOutbound ? Direction.Outbound : Direction.Inbound,
            Queue = queued.Count == 0 ? "" : queued[0].Queue!.Name,
            Agent = (answering ?? legs.Find(leg => leg.Agent is not null))?.Agent?.Name ?? "",
            Customer = first.Customer,
            EnqueuedAt = queued.Count == 0 ? first.InitiatedAt : queued[0].Queue!.EnqueuedAt,
            AnsweredAt =
                !isAnswered ? null
                : first.IsOutbound ? first.ConnectedAt
                : answering!.Agent!.ConnectedAt,
            EndedAt = legs.Max(leg => leg.DisconnectedAt),
            WaitSeconds = WaitOf(queued, answering),
            TalkSeconds = legs.Sum(leg => leg.Agent?.InteractionSeconds ?? 0),
            HoldSeconds = legs.Sum(leg => leg.Agent?.HoldSeconds ?? 0),
            WrapSeconds = legs.Sum(leg => leg.Agent?.WrapSeconds ?? 0),
            Outcome =
                isAnswered ? Outcome.Answered
                : first.IsOutbound ? Outcome.NoAnswer
                : Outcome.Abandoned,
            Transferred = legs.Exists(leg => leg.IsTransferred || leg.Method is "TRANSFER" or "QUEUE_TRANSFER"),
            Disposition = legs[^1].DisconnectReason,
        };
        if (legs.Count > 1)
        {
            draft.Keep("legs", legs.Count.ToString(CultureInfo.InvariantCulture));
        }

        return draft;
    }

    /// <summary>Null when no stay in a queue was printed.</summary>
    private static int? WaitOf(List<ContactRecord> queued, ContactRecord? answering)
    {
        var last = answering is null ? queued.Count - 1 : queued.IndexOf(answering);
        var stays = queued.Take(last + 1).Select(leg => leg.Queue!.Seconds).OfType<int>().ToList();
        return stays.Count == 0 ? null : stays.Sum();
    }

    private static Channel ChannelOf(string word) =>
        word switch
        {
            "CHAT" => Channel.Chat,
            "TASK" => Channel.Task,
            "EMAIL" => Channel.Email,
            _ => Channel.Voice,
        };
}
