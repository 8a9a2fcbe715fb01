using Bpo.Domain;
using Bpo.Domain.Credits;

namespace Bpo.Billing.Compliance.Credits.Pipeline;

/// <summary>Leaves one credit of those that a single incident caused.</summary>
internal static class JeopardyStep
{
    public static IReadOnlyList<CreditDraft> Apply(
        IReadOnlyList<CreditDraft> drafts,
        DoubleJeopardy rule,
        IReadOnlyList<Incident> incidents
    ) =>
        rule == DoubleJeopardy.All
            ? drafts
            : incidents.Aggregate(drafts, (left, incident) => Apply(left, rule, incident));

    private static IReadOnlyList<CreditDraft> Apply(
        IReadOnlyList<CreditDraft> drafts,
        DoubleJeopardy rule,
        Incident incident
    )
    {
        var caused = drafts
            .Where(draft => draft.Amount > 0 && incident.Slas.Contains(draft.Sla, StringComparer.Ordinal))
            .ToArray();
        if (caused.Length < 2)
        {
            return drafts;
        }

        // Until the client has chosen, the largest stands.
        var chosen =
            rule == DoubleJeopardy.ClientChooses ? Array.Find(caused, draft => draft.Sla == incident.Chosen) : null;
        var kept = chosen ?? caused.MaxBy(draft => draft.Amount)!;
        return
        [
            .. drafts.Select(draft =>
                draft != kept && caused.Contains(draft)
                    ? draft.Then("double-jeopardy", 0, Explanation.Of("credit.double-jeopardy", incident.Id, kept.Sla))
                    : draft
            ),
        ];
    }
}
