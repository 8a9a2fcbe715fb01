using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.Surveys;

namespace Bpo.Billing.Contracts.Metrics;

/// <summary>What customers say.</summary>
internal static class SurveyMetrics
{
    public static readonly (string Kind, Func<TermsNode, Metric> Read)[] Kinds = [("csat", ReadCsat)];

    private static readonly IReadOnlyDictionary<string, CsatMethod> Methods = new Dictionary<string, CsatMethod>(
        StringComparer.Ordinal
    )
    {
        ["top-box"] = CsatMethod.TopBox,
        ["top-two-box"] = CsatMethod.TopTwoBox,
        ["mean"] = CsatMethod.Mean,
    };

    private const int FivePoints = 5;

    private static Csat ReadCsat(TermsNode node) =>
        new(
            node.Word("method", Methods),
            node.OptionalInteger("scaleMax", minimum: 2) ?? FivePoints,
            node.OptionalInteger("minimumResponses") ?? 0
        );
}
