using System.Globalization;
using Bpo.Domain.Sla;
using Bpo.Reports.Texts;
using Bpo.Web.Documents.Texts;

namespace Bpo.Web.Documents.Scorecards;

/// <summary>
/// What promises are called: by what they measure, a service level by its two numbers (80/20), and where two would read the
/// same by their service too.
/// </summary>
public sealed class SlaNames
{
    private readonly Dictionary<string, string> byId = new(StringComparer.Ordinal);

    public SlaNames(
        IReadOnlyList<SlaResult> results,
        IReadOnlyDictionary<string, string> serviceNames,
        DocumentTexts texts
    )
    {
        foreach (var group in results.GroupBy(result => Plain(result, texts), StringComparer.Ordinal))
        {
            var isShared = group.Skip(1).Any();
            foreach (var result in group)
            {
                byId[result.Sla] = isShared ? $"{group.Key} · {ScopeOf(result, serviceNames)}" : group.Key;
            }
        }
    }

    /// <summary>The id itself where this month has no such promise.</summary>
    public string this[string sla] => byId.GetValueOrDefault(sla, sla);

    private static string ScopeOf(SlaResult result, IReadOnlyDictionary<string, string> serviceNames) =>
        result.Service is { } service ? serviceNames.GetValueOrDefault(service, service) : result.Sla;

    private static string Plain(SlaResult result, DocumentTexts texts)
    {
        var metric = texts.Metric(result.Metric);
        return
            result.Metric == "service-level"
            && decimal.TryParse(result.Formula.Arguments[0], CultureInfo.InvariantCulture, out var threshold)
            ? $"{metric} {texts.Figures.Exact(result.Target.Level)}/{texts.Figures.Exact(threshold)}"
            : metric;
    }
}
