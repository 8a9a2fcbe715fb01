using Bpo.Domain.Usage;

namespace Bpo.Domain.Contracts;

/// <summary>A kind of work the vendor does, and which contacts are part of it.</summary>
/// <param name="Calendar">The id of the calendar of its opening hours; null when it never closes.</param>
public sealed record Service(string Id, string Name, string? Calendar, ServiceMatch Match);

/// <summary>Every list that is not empty must hold the contact's word; queue patterns take <c>*</c> for any run of characters.</summary>
public sealed record ServiceMatch(
    IReadOnlyList<Channel> Channels,
    IReadOnlyList<Direction> Directions,
    IReadOnlyList<string> Queues,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Sources
)
{
    public static readonly ServiceMatch Everything = new([], [], [], [], []);

    public bool Covers(Contact contact) =>
        (Channels.Count == 0 || Channels.Contains(contact.Channel))
        && (Directions.Count == 0 || Directions.Contains(contact.Direction))
        && (Queues.Count == 0 || Queues.Any(pattern => Wildcard.Matches(pattern, contact.Queue)))
        && (Languages.Count == 0 || Languages.Contains(contact.Language, StringComparer.OrdinalIgnoreCase))
        && (Sources.Count == 0 || Sources.Contains(contact.Source, StringComparer.Ordinal));
}
