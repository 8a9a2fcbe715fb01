using System.Text.Json;
using Bpo.Billing.Calculators.Charges;
using Bpo.Billing.Compliance;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits.Curves;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Calculators.Slas.Reading;

/// <summary>
/// Reads counts by SLA id: one object, a list with one object per interval, an exact ratio
/// (<c>numerator</c>, <c>denominator</c>), or a bare <c>value</c> where the metric arrives from elsewhere.
/// </summary>
internal static class CountsReader
{
    public static IReadOnlyDictionary<string, CountedClause> Read(TermsNode? node, Terms terms, Period period)
    {
        var counted = new Dictionary<string, CountedClause>(StringComparer.Ordinal);
        foreach (var id in node?.Names() ?? [])
        {
            var given = node!.Raw(id);
            if (terms.Slas.FirstOrDefault(sla => sla.Id == id) is not { } clause)
            {
                node.Fault(id, "unknown-reference", $"There is no SLA '{id}'.");
            }
            else if (given is { ValueKind: JsonValueKind.Array })
            {
                counted[id] = new CountedClause(ReadIntervals(node, id, clause, terms.Zone, period), null);
            }
            else if (node.Child(id) is { } one)
            {
                counted[id] = ReadOne(one, terms, clause, terms.Zone.Bounds(period).From);
            }
        }

        return counted;
    }

    private static CountedClause ReadOne(TermsNode node, Terms terms, SlaClause clause, DateTimeOffset at)
    {
        var measurement = MeasurementReader.Read(node, clause.Metric);
        var counted = measurement is null
            ? new CountedClause([new CountsAt(at, "", ReadCounts(node, clause.Metric))], null)
            : new CountedClause([], measurement);
        var isPerCount = terms.Credits.Rules.Any(rule => rule.Sla == clause.Id && rule.Curve is PerCount);
        if (isPerCount && node.Has("value") && !node.Has("numerator"))
        {
            node.Fault("value", "rule", "A credit by count needs the counts, not the value alone.");
        }

        node.Close();
        return counted;
    }

    private static CountsAt[] ReadIntervals(
        TermsNode node,
        string id,
        SlaClause clause,
        ContractZone zone,
        Period period
    )
    {
        var start = zone.Bounds(period).From;
        var minutes = clause.Measure is Measure.Intervals intervals ? intervals.Minutes : QuarterOfHour;
        var read = node.Children(id)
            .Select((item, index) => ReadInterval(item, clause, zone, start.AddMinutes(index * minutes)));
        return read.ToArray() is { Length: > 0 } some ? some : [new CountsAt(start, "", Counts.None)];
    }

    private const int QuarterOfHour = 15;

    private static CountsAt ReadInterval(TermsNode node, SlaClause clause, ContractZone zone, DateTimeOffset byOrder)
    {
        var from = Moments.Optional(node, "from", zone) ?? byOrder;
        var counts = new CountsAt(from, node.OptionalText("queue") ?? "", ReadCounts(node, clause.Metric));
        node.Close();
        return counts;
    }

    public static Counts ReadCounts(TermsNode node, Metric metric)
    {
        var counts = Counts.Of(metric.CountNames.SelectMany(name => ReadCount(node, name)));
        foreach (var (part, whole) in metric.PartsOfWholes)
        {
            if (counts[whole] >= 0 && counts[part] > counts[whole])
            {
                node.Fault(part, "order", $"'{part}' cannot exceed '{whole}'.");
            }
        }

        // Counts every queue reports are accepted for any metric, though it reads only some of them.
        foreach (var name in QueueCountNames.Except(metric.CountNames, StringComparer.Ordinal))
        {
            node.OptionalNotNegative(name);
        }

        return counts;
    }

    private static readonly string[] QueueCountNames =
    [
        "answered",
        "abandoned",
        "answeredInTime",
        "abandonedInTime",
        "shortAbandons",
        "flowOuts",
    ];

    private static (string, decimal)[] ReadCount(TermsNode node, string name)
    {
        if (node.Raw(name) is not { ValueKind: JsonValueKind.Object })
        {
            return [(name, node.OptionalNotNegative(name) ?? 0)];
        }

        var histogram = node.Child(name)!;
        var classes = histogram
            .Names()
            .Select(edge =>
            {
                if (
                    int.TryParse(
                        edge,
                        System.Globalization.NumberStyles.None,
                        System.Globalization.CultureInfo.InvariantCulture,
                        out var read
                    )
                )
                {
                    return (Counts.Class(name, read), histogram.NotNegative(edge));
                }

                histogram.Fault(edge, "integer", "A whole number names the class.");
                histogram.Has(edge);
                return (name, 0m);
            })
            .ToArray();
        histogram.Close();
        return classes;
    }
}
