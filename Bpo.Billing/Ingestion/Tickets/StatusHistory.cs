using System.Globalization;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Tickets;

/// <summary>The states of one ticket in time: what the clocks of a contract are told apart by.</summary>
/// <param name="isDone">Whether a state means that the ticket is solved; going on to any other state opens it again.</param>
internal sealed class StatusHistory(Func<string, bool> isDone)
{
    private const int LongestText = 4_000;

    private readonly List<(DateTimeOffset At, string Status)> changes = [];

    public int Count => changes.Count;

    public void Add(DateTimeOffset at, string status) => changes.Add((at, status));

    /// <summary>In order of time; repetitions of a state say nothing new.</summary>
    public IReadOnlyList<(DateTimeOffset At, string Status)> Changes()
    {
        var ordered = changes.OrderBy(change => change.At).ToList();
        return [.. ordered.Where((change, index) => index == 0 || ordered[index - 1].Status != change.Status)];
    }

    /// <summary>The same in the words of contracts; a state that <paramref name="meaning"/> does not know is left out.</summary>
    public IEnumerable<(DateTimeOffset At, TicketStatus Status)> Changes(Func<string, TicketStatus?> meaning) =>
        Changes()
            .Where(change => meaning(change.Status) is not null)
            .Select(change => (change.At, meaning(change.Status)!.Value));

    public bool WasReopened()
    {
        var ordered = Changes();
        return ordered
            .Where((change, index) => index > 0 && isDone(ordered[index - 1].Status) && !isDone(change.Status))
            .Any();
    }

    /// <summary>When it was solved for the last time; null while it is open.</summary>
    public DateTimeOffset? SolvedAt()
    {
        var ordered = Changes();
        if (ordered.Count == 0 || !isDone(ordered[^1].Status))
        {
            return null;
        }

        var since = ordered.Count - 1;
        while (since > 0 && isDone(ordered[since - 1].Status))
        {
            since--;
        }

        return ordered[since].At;
    }

    /// <summary>The first moment in a state that satisfies the claim.</summary>
    public DateTimeOffset? FirstIn(Func<string, bool> claim) =>
        Changes().Where(change => claim(change.Status)).Select(change => (DateTimeOffset?)change.At).FirstOrDefault();

    /// <summary><c>open@2026-10-01T09:00:00Z pending@…</c>, as it is kept beside the contact.</summary>
    public string Text()
    {
        var text = string.Join(
            ' ',
            Changes()
                .Select(change =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{change.Status.Replace(' ', '-').ToLowerInvariant()}@{change.At.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}"
                    )
                )
        );
        return text.Length <= LongestText ? text : text[..LongestText];
    }
}
