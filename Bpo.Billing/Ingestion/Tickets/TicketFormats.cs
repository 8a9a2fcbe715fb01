using Bpo.Billing.Ingestion.Freshdesk;
using Bpo.Billing.Ingestion.Incidents;
using Bpo.Billing.Ingestion.Intercom;
using Bpo.Billing.Ingestion.Zendesk;

namespace Bpo.Billing.Ingestion.Tickets;

/// <summary>What ticket desks write.</summary>
internal static class TicketFormats
{
    public static readonly IReadOnlyList<UsageFormat> All =
    [
        ZendeskFormat.Format,
        FreshdeskFormat.Format,
        IntercomFormat.Format,
        IncidentFormat.Format,
    ];
}
