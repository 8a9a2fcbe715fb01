using Bpo.Domain.Credits;
using Bpo.Domain.Credits.Curves;

namespace Bpo.Billing.Contracts.Credits;

/// <summary>A share of something needs that something.</summary>
internal static class CreditSchemeRules
{
    public static void Check(CreditScheme scheme, Faults faults)
    {
        if (scheme.AtRisk is null)
        {
            foreach (var pointer in SharesOfStake(scheme))
            {
                faults.Add(
                    $"/credits/{pointer}",
                    "required",
                    "A share of the amount at risk needs 'atRisk' in the credits."
                );
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (rule, index) in scheme.Rules.Select((rule, index) => (rule, index)))
        {
            if (!seen.Add(rule.Sla))
            {
                faults.Add($"/credits/rules/{index}/sla", "duplicate-id", $"'{rule.Sla}' has a rule already.");
            }
        }
    }

    private static IEnumerable<string> SharesOfStake(CreditScheme scheme) =>
        [
            .. scheme
                .Rules.Select((rule, index) => (rule.Curve, $"rules/{index}/curve"))
                .Where(IsShare)
                .Select(Pointer),
            .. scheme
                .Bonuses.Select((rule, index) => (rule.Curve, $"bonus/{index}/curve"))
                .Where(IsShare)
                .Select(Pointer),
            .. scheme
                .Caps.Select((cap, index) => (cap.Of, Pointer: $"caps/{index}/of"))
                .Where(cap => cap.Of == CreditBase.AtRisk)
                .Select(cap => cap.Pointer),
            .. scheme.Cure?.Penalty is { Of: CreditBase.AtRisk } ? ["cure/penalty/of"] : Array.Empty<string>(),
        ];

    private static bool IsShare((CreditCurve Curve, string Pointer) rule) =>
        rule.Curve is Allocation or Steps { Of: CreditBase.AtRisk } or Linear { Of: CreditBase.AtRisk };

    private static string Pointer((CreditCurve Curve, string Pointer) rule) => rule.Pointer;
}
