using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.Surveys;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Contracts.Metrics;

/// <summary>What customers say.</summary>
internal static class SurveyMetrics
{
    public static (string Kind, Func<TermsNode, Metric> Read)[] Kinds =>
        [
            ("csat", ReadCsat),
            ("nps", node => new NetPromoterScore(node.OptionalInteger("minimumResponses") ?? 0)),
            ("ces", ReadEffort),
            (
                "survey-response-rate",
                node => new SurveyResponseRate(
                    node.OptionalWord("survey", Surveys) ?? SurveyKind.Csat,
                    node.OptionalWord("over", ResponseBases) ?? false
                )
            ),
        ];

    private static readonly IReadOnlyDictionary<string, CsatMethod> Methods = new Dictionary<string, CsatMethod>(
        StringComparer.Ordinal
    )
    {
        ["top-box"] = CsatMethod.TopBox,
        ["top-two-box"] = CsatMethod.TopTwoBox,
        ["mean"] = CsatMethod.Mean,
    };

    private static readonly IReadOnlyDictionary<string, bool> EffortMethods = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["agree"] = false,
        ["mean"] = true,
    };

    private static readonly IReadOnlyDictionary<string, SurveyKind> Surveys = new Dictionary<string, SurveyKind>(
        StringComparer.Ordinal
    )
    {
        ["csat"] = SurveyKind.Csat,
        ["nps"] = SurveyKind.Nps,
        ["ces"] = SurveyKind.Ces,
    };

    private static readonly IReadOnlyDictionary<string, bool> ResponseBases = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["asked"] = false,
        ["contacts"] = true,
    };

    private const int FivePoints = 5;
    private const int SevenPoints = 7;

    private static Csat ReadCsat(TermsNode node) =>
        new(
            node.Word("method", Methods),
            node.OptionalInteger("scaleMax", minimum: 2) ?? FivePoints,
            node.OptionalInteger("minimumResponses") ?? 0
        );

    /// <summary>Agreement begins above the middle of the scale: at 5 of 7.</summary>
    private static CustomerEffort ReadEffort(TermsNode node)
    {
        var isMean = node.Word("method", EffortMethods);
        var scaleMax = node.OptionalInteger("scaleMax", minimum: 2) ?? SevenPoints;
        return new CustomerEffort(
            isMean,
            scaleMax,
            node.OptionalInteger("agreeFrom", minimum: 1) ?? (scaleMax / 2) + 2,
            node.OptionalInteger("minimumResponses") ?? 0
        );
    }
}
