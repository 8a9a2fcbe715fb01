namespace Bpo.Billing.Ingestion.Records;

/// <summary>What a vendor delivers beside contacts, and what happened to tickets.</summary>
internal static class DeliveryKinds
{
    public static readonly IReadOnlyList<UsageKind> All =
    [
        new("reports", ["name", "dueAt", "deliveredAt", "service"], ["name", "dueAt"], [], DeliveryRows.Report),
        new(
            "invoice-checks",
            ["invoice", "line", "at", "correct", "service"],
            ["invoice", "line", "at", "correct"],
            ["correct"],
            DeliveryRows.Check
        ),
        new(
            "outages",
            ["system", "from", "to", "excused", "reason", "service"],
            ["system", "from", "to"],
            ["excused"],
            DeliveryRows.Outage
        ),
        new(
            "automated-sessions",
            ["id", "at", "resolved", "service"],
            ["id", "at", "resolved"],
            ["resolved"],
            DeliveryRows.Session
        ),
        new(
            "ticket-events",
            ["id", "ticket", "at", "status", "by", "public", "queue", "service"],
            ["ticket", "at"],
            ["public"],
            TicketRows.Event
        ),
    ];
}
