using Bpo.Billing.Rating.Words;
using Bpo.Domain;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Invoices;

/// <summary>Lines and their units in the reader's words.</summary>
internal static class InvoiceWords
{
    public static string Unit(string unit) =>
        PricingWords.Knows($"unit.{unit}", "en")
            ? PricingWords.Say(Explanation.Of($"unit.{unit}"), Language.Current.Code)
            : unit;

    /// <summary>A credit is named by what was promised, another line by its own words.</summary>
    public static string Title(this InvoiceSheet.Line line, Words words) =>
        line.Promise is { } metric && words.Find($"Terms.Metric.{metric}") is { } promise
            ? words["Invoices.CreditFor", promise]
            : line.Description.Say();
}
