using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.Workforce;

namespace Bpo.Billing.Contracts.Metrics;

/// <summary>Agent time.</summary>
internal static class WorkforceMetrics
{
    public static (string Kind, Func<TermsNode, Metric> Read)[] Kinds =>
        [
            ("occupancy", _ => new Occupancy()),
            ("utilisation", node => new Utilisation(node.Word("over", Bases), node.OptionalFlag("withReady") ?? false)),
            ("shrinkage", _ => new Shrinkage()),
            ("adherence", node => new Adherence(node.OptionalWord("method", Methods) ?? false)),
        ];

    private static readonly IReadOnlyDictionary<string, UtilisationBase> Bases = new Dictionary<
        string,
        UtilisationBase
    >(StringComparer.Ordinal)
    {
        ["logged-in"] = UtilisationBase.LoggedIn,
        ["scheduled"] = UtilisationBase.Scheduled,
        ["paid"] = UtilisationBase.Paid,
    };

    private static readonly IReadOnlyDictionary<string, bool> Methods = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["adherence"] = false,
        ["conformance"] = true,
    };
}
