using System.Text.Json;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Compliance.Calculator;

/// <summary>Reads what is measured: contacts, counts by SLA, exclusions, locked forecasts.</summary>
internal static class SourceReader
{
    public static MetricSource Read(TermsNode node, JsonElement root, Terms terms, Period period)
    {
        var usage = node.Child("usage");
        var contacts = usage is null ? [] : ContactsReader.Read(usage, root.GetProperty("usage"), terms);
        var source = new MetricSource
        {
            Cells = Rollup.Of(contacts, terms.ServiceOf, exactWaits: true),
            Contacts = span => contacts.Where(contact => span.Contains(contact.EnqueuedAt)),
            Exclusions = [.. node.Children("exclusions").Select(ExclusionReader.Read).OfType<Domain.Sla.Exclusion>()],
            Counted = node.Child("counts") is { } counts ? CountsReader.Read(counts, root, terms, period) : Uncounted,
        };
        usage?.Close();
        return source;
    }

    private static readonly IReadOnlyDictionary<string, CountedClause> Uncounted = new Dictionary<
        string,
        CountedClause
    >(StringComparer.Ordinal);
}
