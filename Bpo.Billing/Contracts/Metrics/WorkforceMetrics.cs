using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.People;
using Bpo.Domain.Metrics.Workforce;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Contracts.Metrics;

/// <summary>Agent time and staff.</summary>
internal static class WorkforceMetrics
{
    public static (string Kind, Func<TermsNode, Metric> Read)[] Kinds =>
        [
            ("occupancy", _ => new Occupancy()),
            ("utilisation", ReadUtilisation),
            (
                "shrinkage",
                node => new Shrinkage(node.OptionalWord("part", Parts) ?? ShrinkagePart.All, node.Texts("reasons"))
            ),
            ("adherence", node => new Adherence(node.OptionalWord("method", Methods) ?? false)),
            (
                "staffing-fulfilment",
                node => new StaffingFulfilment(
                    node.OptionalWord("state", States) ?? AgentState.LoggedIn,
                    node.OptionalFlag("capped") ?? false
                )
            ),
            ("coverage", node => new Coverage(node.OptionalInteger("minimumAgents", minimum: 1) ?? 1)),
            ("attrition", ReadAttrition),
            ("speed-to-proficiency", node => new SpeedToProficiency(node.OptionalInteger("withinDays", minimum: 1))),
        ];

    private static readonly IReadOnlyDictionary<string, UtilisationBase> Bases = Words(
        ("logged-in", UtilisationBase.LoggedIn),
        ("scheduled", UtilisationBase.Scheduled),
        ("paid", UtilisationBase.Paid)
    );

    private static readonly IReadOnlyDictionary<string, UtilisationUse> Uses = Words(
        ("handling", UtilisationUse.Handling),
        ("handling-and-ready", UtilisationUse.WithReady),
        ("productive", UtilisationUse.Productive)
    );

    private static readonly IReadOnlyDictionary<string, ShrinkagePart> Parts = Words(
        ("all", ShrinkagePart.All),
        ("internal", ShrinkagePart.Internal),
        ("external", ShrinkagePart.External)
    );

    private static readonly IReadOnlyDictionary<string, bool> Methods = Words(
        ("adherence", false),
        ("conformance", true)
    );

    private static readonly IReadOnlyDictionary<string, AgentState> States = Words(
        ("logged-in", AgentState.LoggedIn),
        ("scheduled", AgentState.Scheduled),
        ("productive", AgentState.Productive)
    );

    private static readonly IReadOnlyDictionary<string, bool> Headcounts = Words(("average", false), ("opening", true));

    private static readonly IReadOnlyDictionary<string, Annualisation> Annualisations = Words(
        ("none", Annualisation.None),
        ("simple", Annualisation.Simple),
        ("compound", Annualisation.Compound)
    );

    /// <summary><c>withReady</c> is the short form of <c>use</c> with the word handling-and-ready.</summary>
    private static Utilisation ReadUtilisation(TermsNode node)
    {
        var over = node.Word("over", Bases);
        var withReady = node.OptionalFlag("withReady");
        var use = node.OptionalWord("use", Uses);
        if (withReady is not null && use is not null)
        {
            node.Fault("withReady", "rule", "'use' already says what counts.");
        }

        return new Utilisation(over, use ?? (withReady == true ? UtilisationUse.WithReady : UtilisationUse.Handling));
    }

    private static Attrition ReadAttrition(TermsNode node)
    {
        var over = node.Word("over", Headcounts);
        var annualised = node.OptionalWord("annualised", Annualisations) ?? Annualisation.None;
        var isRolling = node.OptionalFlag("rollingYear") ?? false;
        if (isRolling && annualised != Annualisation.None)
        {
            node.Fault("annualised", "rule", "Twelve months are a year already.");
        }

        return new Attrition(over, annualised, isRolling);
    }

    private static Dictionary<string, T> Words<T>(params IEnumerable<(string Word, T Value)> words) =>
        words.ToDictionary(each => each.Word, each => each.Value, StringComparer.Ordinal);
}
