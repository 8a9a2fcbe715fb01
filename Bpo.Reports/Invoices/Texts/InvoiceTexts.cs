using Bpo.Reports.Texts;

namespace Bpo.Reports.Invoices.Texts;

/// <summary>The fixed words of the invoice. A word missing in one language does not compile.</summary>
internal sealed partial record InvoiceTexts
{
    public required string Invoice { get; init; }
    public required string DraftInvoice { get; init; }
    public required string CreditNote { get; init; }
    public required string DraftCreditNote { get; init; }
    public required string Corrects { get; init; }
    public required string DraftMark { get; init; }
    public required string PaidMark { get; init; }
    public required string VoidMark { get; init; }
    public required string NumberAtIssue { get; init; }
    public required string IssuedOn { get; init; }
    public required string DueOn { get; init; }
    public required string ServicePeriod { get; init; }
    public required string Contract { get; init; }
    public required string TermsVersion { get; init; }
    public required string PurchaseOrder { get; init; }
    public required string Seller { get; init; }
    public required string Buyer { get; init; }
    public required string TaxId { get; init; }
    public required string RegistrationId { get; init; }
    public required string Description { get; init; }
    public required string Quantity { get; init; }
    public required string Unit { get; init; }
    public required string UnitPrice { get; init; }
    public required string TaxColumn { get; init; }
    public required string Amount { get; init; }
    public required string SeeAnnex { get; init; }
    public required Func<string, string> Contacts { get; init; }
    public required string Subtotal { get; init; }
    public required string TaxTable { get; init; }
    public required string TaxRate { get; init; }
    public required string TaxBase { get; init; }
    public required string Tax { get; init; }
    public required string Fees { get; init; }
    public required string Credits { get; init; }
    public required string Net { get; init; }
    public required string AmountDue { get; init; }
    public required string AmountCredited { get; init; }
    public required string Payment { get; init; }
    public required string Beneficiary { get; init; }
    public required string Account { get; init; }
    public required string BankCode { get; init; }
    public required string Bank { get; init; }
    public required string Reference { get; init; }
    public required string Notes { get; init; }
    public required string Annex { get; init; }
    public required string AnnexLead { get; init; }
    public required string Pipeline { get; init; }
    public required Func<int, string> Line { get; init; }
    public required string Step { get; init; }
    public required string In { get; init; }
    public required string Out { get; init; }
    public required string ServiceLevels { get; init; }
    public required string ServiceLevelsLead { get; init; }
    public required string Run { get; init; }
    public required string Fingerprint { get; init; }

    public static InvoiceTexts For(DocumentLanguage language) => language.Pick(English, Russian, Chinese);
}
