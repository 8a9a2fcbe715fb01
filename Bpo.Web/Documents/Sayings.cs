using Bpo.Billing.Compliance.Wording;
using Bpo.Billing.Rating.Words;
using Bpo.Domain;

namespace Bpo.Web.Documents;

/// <summary>Says an explanation in a language, whichever part of the computation gave it.</summary>
public static class Sayings
{
    public static string Say(this Explanation explanation, string language) =>
        explanation.Code == Explanation.Verbatim || PricingWords.Knows(explanation.Code, "en")
            ? PricingWords.Say(explanation, language)
            : Explanations.Say(explanation, language);
}
