using System.Globalization;

namespace Bpo.Domain.Usage;

/// <summary>
/// What happened to a ticket, carried by its contact: a word and an instant each, <c>open@2026-10-01T09:00:00Z
/// agent@2026-10-01T09:12:00Z</c>. It moves with the contact, so that a newer delivery or one taken back moves both.
/// </summary>
public static class TicketHistory
{
    /// <summary>The attribute it is kept in.</summary>
    public const string Attribute = "history";

    private const int Longest = 4_000;

    private static readonly Dictionary<string, TicketStatus> Statuses = Enum.GetValues<TicketStatus>()
        .ToDictionary(Word, StringComparer.Ordinal);

    private static readonly Dictionary<string, TicketActor> Actors = Enum.GetValues<TicketActor>()
        .ToDictionary(Word, StringComparer.Ordinal);

    /// <param name="changes">Statuses, in any order.</param>
    /// <param name="comments">Public comments, in any order.</param>
    /// <returns>Empty when it is longer than a contact carries: a clock then stands outside rather than stopping early.</returns>
    public static string Write(
        IEnumerable<(DateTimeOffset At, TicketStatus Status)> changes,
        IEnumerable<(DateTimeOffset At, TicketActor By)> comments
    )
    {
        var text = string.Join(
            ' ',
            changes
                .Select(change => (change.At, Word: Word(change.Status)))
                .Concat(comments.Select(comment => (comment.At, Word: Word(comment.By))))
                .OrderBy(happened => happened.At)
                .Select(happened =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{happened.Word}@{happened.At.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}"
                    )
                )
        );
        return text.Length <= Longest ? text : "";
    }

    /// <summary>In order of time; none where the source told none.</summary>
    public static IReadOnlyList<TicketEvent> Of(Contact contact) =>
        contact.Attributes.TryGetValue(Attribute, out var text)
            ?
            [
                .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(part => Read(contact, part))
                    .OfType<TicketEvent>(),
            ]
            : [];

    /// <remarks>An attribute of the same name that a source writes for itself says nothing here.</remarks>
    private static TicketEvent? Read(Contact contact, string part)
    {
        if (
            part.Split('@') is not [var word, var stamp]
            || !DateTimeOffset.TryParse(stamp, CultureInfo.InvariantCulture, out var at)
        )
        {
            return null;
        }

        return Statuses.TryGetValue(word, out var status)
                ? new TicketEvent(contact.Id, at, status, TicketActor.Agent, IsPublic: true, contact.Queue, "")
            : Actors.TryGetValue(word, out var actor)
                ? new TicketEvent(contact.Id, at, null, actor, IsPublic: true, contact.Queue, "")
            : null;
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
