using Bpo.Billing.Rating.Words;
using Bpo.Domain;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Invoices;

/// <summary>Units as the pipeline names them.</summary>
internal static class InvoiceWords
{
    public static string Unit(string unit) =>
        PricingWords.Knows($"unit.{unit}", "en")
            ? PricingWords.Say(Explanation.Of($"unit.{unit}"), Language.Current.Code)
            : unit;
}
