using Bpo.Billing.Rating.Words;
using Bpo.Domain;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Invoices;

/// <summary>Lines and their units in the reader's words.</summary>
internal static class InvoiceWords
{
    public static string Unit(string unit) =>
        PricingWords.Knows($"unit.{unit}", "en")
            ? PricingWords.Say(Explanation.Of($"unit.{unit}"), Language.Current.Code)
            : unit;

    /// <summary>A line's own words, charges and promises by the names of the contract.</summary>
    public static string TitleOf(this InvoiceSheet sheet, InvoiceSheet.Line line) => sheet.Names.Line(line.Description);
}
