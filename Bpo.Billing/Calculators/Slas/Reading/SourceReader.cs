using Bpo.Billing.Calculators.Charges;
using Bpo.Billing.Compliance;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Calculators.Slas.Reading;

/// <summary>Reads what is measured: usage, counts by SLA, exclusions.</summary>
internal static class SourceReader
{
    public static MetricSource Read(TermsNode node, Terms terms, Period period)
    {
        var usage = node.Child("usage");
        var contacts = UsageReader.Contacts(usage, terms);
        var source = new MetricSource
        {
            Cells = Rollup.Of(contacts, terms.ServiceOf, exactWaits: true),
            Contacts = span => contacts.Where(contact => span.Contains(contact.EnqueuedAt)),
            Other = UsageReader.Other(usage, terms),
            Exclusions =
            [
                .. node.Children("exclusions")
                    .Select(exclusion => ExclusionReader.Read(exclusion, terms.Zone))
                    .OfType<Exclusion>(),
            ],
            Counted = CountsReader.Read(node.Child("counts"), terms, period),
        };
        usage?.Close();
        return source;
    }
}
