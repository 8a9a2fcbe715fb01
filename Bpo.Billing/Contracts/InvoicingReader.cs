using Bpo.Domain.Contracts;

namespace Bpo.Billing.Contracts;

using Invoicing = Bpo.Domain.Contracts.Invoicing;

/// <summary>Reads the invoicing terms; what is left out keeps its default.</summary>
internal static class InvoicingReader
{
    private static readonly string[] Languages = ["en", "ru", "zh"];

    /// <summary>Tax categories of EN 16931 (UNCL 5305).</summary>
    internal static readonly string[] TaxCategories = ["S", "Z", "E", "AE", "K", "G", "O", "L", "M"];

    public static Invoicing Read(TermsNode? node)
    {
        if (node is null)
        {
            return Invoicing.Default;
        }

        var defaults = Invoicing.Default;
        var invoicing = new Invoicing
        {
            Seller = node.OptionalText("seller") ?? defaults.Seller,
            Series = node.OptionalText("series") ?? defaults.Series,
            DueDays = node.OptionalInteger("dueDays") ?? defaults.DueDays,
            CutoffDays = node.OptionalInteger("cutoffDays") ?? defaults.CutoffDays,
            Language = ReadLanguage(node) ?? defaults.Language,
            Taxes = [.. node.Children("taxes").Select(ReadTax)],
            Levies = [.. node.Children("levies").Select(ReadLevy)],
            PriceIncludesTax = node.OptionalFlag("priceIncludesTax") ?? defaults.PriceIncludesTax,
            PurchaseOrder = node.OptionalText("purchaseOrder") ?? defaults.PurchaseOrder,
            Delivery = node.Texts("delivery"),
            CreditsOnInvoice = node.OptionalFlag("creditsOnInvoice") ?? defaults.CreditsOnInvoice,
        };
        node.Close();
        return invoicing;
    }

    private static string? ReadLanguage(TermsNode node)
    {
        var language = node.OptionalText("language");
        if (language is not null && !Languages.Contains(language, StringComparer.Ordinal))
        {
            node.Fault("language", "unknown-word", $"'{language}' is not one of {string.Join(", ", Languages)}.");
        }

        return language;
    }

    private static TaxRule ReadTax(TermsNode node)
    {
        var charges = node.Texts("charges");
        var tax = new TaxRule(node.Text("category"), node.Number("rate"), charges.Count == 0 ? ["*"] : charges);
        if (!TaxCategories.Contains(tax.Category, StringComparer.Ordinal))
        {
            node.Fault("category", "unknown-word", $"A tax category is one of {string.Join(", ", TaxCategories)}.");
        }

        if (tax.Rate is < 0 or > 100)
        {
            node.Fault("rate", "percentage", "A tax rate is a percentage from 0 to 100.");
        }

        node.Close();
        return tax;
    }

    private static Levy ReadLevy(TermsNode node, int index)
    {
        var levy = new Levy(
            node.OptionalText("id") ?? $"levy-{index + 1}",
            node.Text("name"),
            node.Percent("rate"),
            node.ChargeIds(),
            node.OptionalText("taxCategory")
        );
        node.Close();
        return levy;
    }
}
