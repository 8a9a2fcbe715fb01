using Bpo.Domain.Sla;
using Bpo.Web.Documents.Texts;

namespace Bpo.Web.Documents.Scorecards;

/// <summary>
/// What promises are called, on paper and on the screens: by what they measure, where two would read the same by their
/// service too, and where that is the same as well by their clause.
/// </summary>
public sealed class SlaNames
{
    private readonly Dictionary<string, string> byId = new(StringComparer.Ordinal);

    public SlaNames(
        IEnumerable<NamedPromise> promises,
        IReadOnlyDictionary<string, string> serviceNames,
        DocumentTexts texts
    )
    {
        foreach (var alike in promises.GroupBy(promise => promise.Plain(texts), StringComparer.Ordinal))
        {
            foreach (var promise in alike)
            {
                byId[promise.Sla] = alike.Skip(1).Any()
                    ? $"{alike.Key} · {Apart(promise, alike, serviceNames, texts)}"
                    : alike.Key;
            }
        }
    }

    public SlaNames(
        IReadOnlyList<SlaResult> results,
        IReadOnlyDictionary<string, string> serviceNames,
        DocumentTexts texts
    )
        : this(results.Select(NamedPromise.Of), serviceNames, texts) { }

    /// <summary>The id itself where this month has no such promise.</summary>
    public string this[string sla] => byId.GetValueOrDefault(sla, sla);

    private static string Apart(
        NamedPromise promise,
        IEnumerable<NamedPromise> alike,
        IReadOnlyDictionary<string, string> serviceNames,
        DocumentTexts texts
    ) =>
        promise.Service is { } service && alike.Count(one => one.Service == service) == 1
            ? serviceNames.GetValueOrDefault(service, service)
            : texts.Cite(promise.Clause) ?? promise.Sla;
}
