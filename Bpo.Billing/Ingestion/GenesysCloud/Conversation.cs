using System.Text.Json;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.GenesysCloud;

/// <summary>A conversation by the parts its participants play in it. The JSON is only read while its record is.</summary>
internal sealed class Conversation(JsonElement element)
{
    private readonly List<Session> sessions =
    [
        .. element
            .ListOf("participants")
            .SelectMany(participant =>
                participant.ListOf("sessions").Select(session => new Session(participant, session))
            ),
    ];

    public string Id => element.TextOf("conversationId");

    public string Start => element.TextOf("conversationStart");

    /// <summary>Empty while it lasts.</summary>
    public string End => element.TextOf("conversationEnd");

    public bool IsOutbound => element.TextOf("originatingDirection") == "outbound";

    public Session? Customer => sessions.Find(session => session.Purpose is "customer" or "external");

    /// <summary>Stays in queues, in their order.</summary>
    public IReadOnlyList<Session> Queues =>
        [.. sessions.Where(session => session.Purpose == "acd").OrderBy(s => s.Start, StringComparer.Ordinal)];

    /// <summary>Sessions of agents who spoke or wrote; those whose phone only rang have no part in talk and wrap-up.</summary>
    public IReadOnlyList<Session> Handling =>
        [
            .. sessions
                .Where(session => session.Purpose is "agent" or "user" && session.HasHandled)
                .OrderBy(session => session.Start, StringComparer.Ordinal),
        ];

    public bool Has(string metric) => sessions.Exists(session => session.Metric(metric) is not null);

    public bool HasPurpose(string purpose) => sessions.Exists(session => session.Purpose == purpose);
}
