using Bpo.Billing.Calculators.Charges;
using Bpo.Billing.Compliance;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Domain.Time;

namespace Bpo.Billing.Calculators.Slas.Reading;

/// <summary>Reads what is measured: usage, counts by SLA, exclusions.</summary>
internal static class SourceReader
{
    public static MetricSource Read(TermsNode node, Terms terms, Period period)
    {
        var usage = node.Child("usage");
        var contacts = UsageReader.Contacts(usage, terms);
        var other = UsageReader.Other(usage, terms);
        var read = node.Children("exclusions")
            .Select(exclusion => ExclusionReader.Read(exclusion, terms.Zone))
            .ToList();
        IReadOnlyList<Exclusion> Of(ExclusionStatus status) =>
            [.. read.Where(one => one.Status == status).Select(one => one.Exclusion)];
        var source = new MetricSource
        {
            Cells = Rollup.Of(contacts, terms.ServiceOf, exactWaits: true),
            Contacts = span => contacts.Where(contact => span.Contains(contact.EnqueuedAt)),
            Other = other,
            Forecasts = other.LockedForecasts,
            Exclusions = Of(ExclusionStatus.Approved),
            Proposed = Of(ExclusionStatus.Proposed),
            Counted = CountsReader.Read(node.Child("counts"), terms, period),
        };
        usage?.Close();
        UnplacedCounts.Refuse(node, terms, source, [.. read.Select(one => one.Exclusion)]);
        return source;
    }
}
