using Bpo.Domain.Contracts;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating;

/// <summary>
/// Gives every contact to the first service that covers it. Contacts of the same words have the same service, so each
/// combination is matched once. Terms without services treat all contacts alike.
/// </summary>
public sealed class ServiceAssignment(Terms terms)
{
    /// <summary>The service of contacts when the terms name none.</summary>
    public const string Everything = "*";

    private readonly Dictionary<Words, string?> known = [];

    /// <summary>The id of the service; null when none covers the contact.</summary>
    public string? Of(Contact contact)
    {
        if (terms.Services.Count == 0)
        {
            return Everything;
        }

        var words = new Words(contact.Channel, contact.Direction, contact.Queue, contact.Language, contact.Source);
        if (!known.TryGetValue(words, out var service))
        {
            known[words] = service = First(contact);
        }

        return service;
    }

    /// <summary>Apart, so that a lookup that needs no matching captures nothing.</summary>
    private string? First(Contact contact) =>
        terms.Services.FirstOrDefault(service => service.Match.Covers(contact))?.Id;

    private readonly record struct Words(
        Channel Channel,
        Direction Direction,
        string Queue,
        string Language,
        string Source
    );
}
