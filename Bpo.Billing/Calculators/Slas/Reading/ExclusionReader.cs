using Bpo.Billing.Calculators.Charges;
using Bpo.Billing.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Domain.Time;

namespace Bpo.Billing.Calculators.Slas.Reading;

/// <summary>Reads an exclusion; one that is only proposed is shown beside the result, one that is refused changes nothing.</summary>
internal static class ExclusionReader
{
    private static readonly IReadOnlyDictionary<string, ExclusionStatus> States = new Dictionary<
        string,
        ExclusionStatus
    >(StringComparer.Ordinal)
    {
        ["proposed"] = ExclusionStatus.Proposed,
        ["approved"] = ExclusionStatus.Approved,
        ["refused"] = ExclusionStatus.Refused,
    };

    public static (Exclusion Exclusion, ExclusionStatus Status) Read(TermsNode node, ContractZone zone)
    {
        var exclusion = new Exclusion
        {
            Reason = node.Text("reason"),
            Evidence = node.OptionalText("evidence") ?? "",
            RequestedBy = node.OptionalText("requester") ?? "",
            ApprovedBy = node.OptionalText("approver") ?? "",
            Slas = Several(node, "sla", "slas"),
            Services = Several(node, "service", "services"),
            Span = ReadSpan(node, zone),
            Queues = Several(node, "queue", "queues"),
            Contacts = node.Texts("contacts").ToHashSet(StringComparer.Ordinal),
            Counted = node.Child("counts") is { } counts ? ReadCounts(counts) : Counts.None,
        };
        var status = node.OptionalWord("status", States) ?? ExclusionStatus.Approved;
        node.Close();
        return (exclusion, status);
    }

    private static IReadOnlyList<string> Several(TermsNode node, string one, string many) =>
        node.OptionalText(one) is { } single ? [single, .. node.Texts(many)] : node.Texts(many);

    private static InstantRange? ReadSpan(TermsNode node, ContractZone zone)
    {
        var from = Moments.Optional(node, "from", zone);
        var to = Moments.Optional(node, "to", zone);
        if (from is { } begin && to is { } end && end > begin)
        {
            return new InstantRange(begin, end);
        }

        if (node.Has("from") || node.Has("to"))
        {
            node.Fault("to", "order", "An exclusion in time begins and ends, in this order.");
        }

        return null;
    }

    private static Counts ReadCounts(TermsNode node)
    {
        var counts = Counts.Of(node.Names().Select(name => (name, node.NotNegative(name))));
        node.Close();
        return counts;
    }
}
