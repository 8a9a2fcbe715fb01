using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.Quality;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Contracts.Metrics;

/// <summary>Reviews of contacts.</summary>
internal static class QualityMetrics
{
    private const decimal PassPercent = 80;

    public static (string Kind, Func<TermsNode, Metric> Read)[] Kinds =>
        [("qa-score", ReadScore), ("calibration", ReadCalibration)];

    private static readonly IReadOnlyDictionary<string, QualityMethod> Methods = new Dictionary<string, QualityMethod>(
        StringComparer.Ordinal
    )
    {
        ["points"] = QualityMethod.Points,
        ["mean"] = QualityMethod.Mean,
        ["pass-share"] = QualityMethod.PassShare,
        ["critical-accuracy"] = QualityMethod.CriticalAccuracy,
    };

    private static readonly IReadOnlyDictionary<string, Criticality> Criticalities = new Dictionary<
        string,
        Criticality
    >(StringComparer.Ordinal)
    {
        ["customer"] = Criticality.Customer,
        ["business"] = Criticality.Business,
        ["compliance"] = Criticality.Compliance,
    };

    private static QualityScore ReadScore(TermsNode node)
    {
        var method = node.OptionalWord("method", Methods) ?? QualityMethod.Points;
        return new QualityScore
        {
            Method = method,
            Stratum = ReadStratum(node),
            CriticalFails = node.OptionalFlag("criticalFails") ?? true,
            PassPercent = method == QualityMethod.PassShare ? node.OptionalPercent("passPercent") ?? PassPercent : 0,
            Criticality =
                method == QualityMethod.CriticalAccuracy ? node.OptionalWord("criticality", Criticalities) : null,
            Form = node.OptionalText("form") ?? "",
            MinimumReviews = node.OptionalInteger("minimumReviews") ?? 0,
        };
    }

    private static Stratum? ReadStratum(TermsNode node)
    {
        var word = node.OptionalText("stratum") ?? "random";
        if (word is not ("random" or "targeted" or "all"))
        {
            node.Fault("stratum", "unknown-word", $"'{word}' is not one of random, targeted, all.");
        }

        return word switch
        {
            "all" => null,
            "targeted" => Stratum.Targeted,
            _ => Stratum.Random,
        };
    }

    /// <summary>A tolerance asks for the share within it; without one the mean gap is measured.</summary>
    private static Calibration ReadCalibration(TermsNode node) =>
        new(node.OptionalNotNegative("tolerancePoints"), node.OptionalInteger("minimumReviews") ?? 0);
}
