using Bpo.Domain.Credits;
using Bpo.Domain.Credits.Curves;

namespace Bpo.Billing.Contracts.Credits;

/// <summary>The closed lists of words of the credit scheme.</summary>
internal static class CreditWords
{
    public static readonly IReadOnlyDictionary<string, AtRiskBase> AtRiskBases = Words(
        ("gross", AtRiskBase.Gross),
        ("net-of-pass-through", AtRiskBase.NetOfPassThrough),
        ("service", AtRiskBase.Service)
    );

    public static readonly IReadOnlyDictionary<string, CreditBase> Bases = Words(
        ("at-risk", CreditBase.AtRisk),
        ("fees", CreditBase.Fees),
        ("amount", CreditBase.Amount)
    );

    /// <summary>What a percentage can be a share of.</summary>
    public static readonly IReadOnlyDictionary<string, CreditBase> Shares = Words(
        ("at-risk", CreditBase.AtRisk),
        ("fees", CreditBase.Fees)
    );

    public static readonly IReadOnlyDictionary<string, CapScope> Scopes = Words(
        ("sla", CapScope.Sla),
        ("service", CapScope.Service),
        ("invoice", CapScope.Invoice),
        ("year", CapScope.Year)
    );

    public static readonly IReadOnlyDictionary<string, EarnBackTest> EarnBackTests = Words(
        ("all", EarnBackTest.All),
        ("average", EarnBackTest.Average),
        ("annual", EarnBackTest.Annual)
    );

    public static readonly IReadOnlyDictionary<string, Netting> Nettings = Words(
        ("before-caps", Netting.BeforeCaps),
        ("after-caps", Netting.AfterCaps)
    );

    public static readonly IReadOnlyDictionary<string, DoubleJeopardy> Jeopardies = Words(
        ("all", DoubleJeopardy.All),
        ("largest", DoubleJeopardy.Largest),
        ("client-chooses", DoubleJeopardy.ClientChooses)
    );

    public static readonly IReadOnlyDictionary<string, ChronicRemedy> Remedies = Words(
        ("termination-right", ChronicRemedy.TerminationRight),
        ("escalate", ChronicRemedy.Escalate)
    );

    public static readonly IReadOnlyDictionary<string, PersistentBase> PersistentBases = Words(
        ("annual-fees", PersistentBase.AnnualFees),
        ("fees", PersistentBase.Fees),
        ("at-risk", PersistentBase.AtRisk),
        ("amount", PersistentBase.Amount)
    );

    public static readonly IReadOnlyDictionary<string, TaxNature> TaxNatures = Words(
        ("price-reduction", TaxNature.PriceReduction),
        ("damages", TaxNature.Damages)
    );

    private static Dictionary<string, T> Words<T>(params IEnumerable<(string Word, T Value)> words) =>
        words.ToDictionary(word => word.Word, word => word.Value, StringComparer.Ordinal);
}
