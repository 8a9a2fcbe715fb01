using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Cloud;
using Bpo.Billing.Ingestion.Mapping;
using Bpo.Billing.Ingestion.Switches;
using Bpo.Billing.Ingestion.Tickets;

namespace Bpo.Billing.Ingestion;

/// <summary>Every format that can be read.</summary>
public static class UsageFormats
{
    public static readonly IReadOnlyList<UsageFormat> All =
    [
        .. CanonicalFormats.All,
        DelimitedFormat.Format,
        .. SwitchFormats.All,
        .. CloudFormats.All,
        .. TicketFormats.All,
    ];

    public static UsageFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
