using Bpo.Billing.Compliance.Wording;
using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;

namespace Bpo.Billing.Calculators.Slas;

/// <summary>One entry of the credits as the API shows it: what is earned back and bonuses are negative.</summary>
/// <param name="Kind"><c>credit</c>, <c>earn-back</c> or <c>bonus</c>.</param>
/// <param name="Exact">Before the one rounding.</param>
public sealed record CreditAnswer(
    string Sla,
    string Clause,
    string Kind,
    decimal Points,
    IReadOnlyList<CreditStepAnswer> Steps,
    string Exact,
    MoneyAnswer Credit
)
{
    public static CreditAnswer Of(SlaCredit credit, string language) =>
        new(
            credit.Sla,
            credit.Clause,
            AnswerWords.Of(credit.Kind),
            credit.Points,
            [.. credit.Steps.Select(step => CreditStepAnswer.Of(step, language))],
            Plain.Number(credit.Exact),
            MoneyAnswer.Of(credit.Credit)
        );
}

/// <param name="In">The amount before the step.</param>
/// <param name="Out">The amount after it.</param>
public sealed record CreditStepAnswer(
    string Step,
    string In,
    string Out,
    IReadOnlyDictionary<string, string> Inputs,
    string Explain
)
{
    internal static CreditStepAnswer Of(CreditStep step, string language) =>
        new(
            step.Step,
            Plain.Number(step.Before),
            Plain.Number(step.After),
            step.Inputs.ToDictionary(input => input.Key, input => Plain.Number(input.Value), StringComparer.Ordinal),
            Explanations.Say(step.Explanation, language)
        );
}
