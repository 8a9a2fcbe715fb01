using Bpo.Reports.Invoices;
using Bpo.Reports.Texts;

namespace Bpo.Tests.Reports.Samples;

/// <summary>An invoice with everything on it: groups, tiers, credits, an exemption, steps, service levels.</summary>
internal static class SampleInvoice
{
    public static readonly DateTimeOffset CreatedAt = new(2026, 12, 2, 8, 12, 0, TimeSpan.Zero);

    public static InvoiceDocument In(DocumentLanguage language) =>
        new()
        {
            Language = language,
            Kind = InvoiceKind.Invoice,
            State = InvoiceState.Issued,
            Number = "2026-1107",
            IssuedOn = new DateOnly(2026, 12, 2),
            DueOn = new DateOnly(2027, 1, 1),
            ServiceFrom = new DateOnly(2026, 11, 1),
            ServiceTo = new DateOnly(2026, 11, 30),
            Seller = new InvoiceParty(
                "Meridian Contact Services sp. z o.o.",
                ["ul. Długa 48", "31-146 Kraków", language.Pick("Poland", "Польша", "波兰")],
                "PL6762486021",
                "KRS 0000412876",
                "billing@meridian.example"
            ),
            Buyer = new InvoiceParty(
                "Northwind Retail GmbH",
                ["Lange Reihe 12", "20099 Hamburg", language.Pick("Germany", "Германия", "德国")],
                "DE811907980"
            ),
            ContractNumber = "C-2026-014",
            TermsVersion = "7",
            PurchaseOrder = "PO 4500118267",
            Currency = "EUR",
            Groups = SampleInvoiceLines.In(language),
            Taxes =
            [
                new InvoiceTax(
                    "S",
                    language.Pick("Standard rate", "Основная ставка", "标准税率"),
                    23m,
                    120_519.26m,
                    27_719.43m
                ),
                new InvoiceTax(
                    "E",
                    language.Pick("Exempt: vocational training", "Освобождено: обучение", "免税：职业培训"),
                    0m,
                    2_400.00m,
                    0.00m
                ),
            ],
            Totals = new InvoiceTotals(126_173.71m, -3_254.45m, 122_919.26m, 27_719.43m, 150_638.69m),
            ServiceLevels = SampleScorecard.In(language),
            PipelineOrder = language.Pick<string[]>(
                ["match", "bill time", "tiers", "minimum", "round", "credits", "tax"],
                ["отбор", "время", "ступени", "минимум", "округление", "кредиты", "налог"],
                ["匹配", "计费时间", "阶梯", "最低额", "舍入", "扣减", "税"]
            ),
            Payment = new PaymentInstructions(
                "Meridian Contact Services sp. z o.o.",
                "PL61 1090 1014 0000 0712 1981 2874",
                "WBKPPLPP",
                "Santander Bank Polska S.A.",
                "2026-1107"
            ),
            Notes =
            [
                language.Pick(
                    "Payable within 30 days. A line may be disputed within 15 days of receipt; the undisputed part stays due.",
                    "Оплата в течение 30 дней. Строку можно оспорить в течение 15 дней с получения; неоспоренная часть подлежит оплате.",
                    "请在30天内付款。收到后15天内可对任何一行提出异议，无异议部分仍应按期支付。"
                ),
            ],
            RunId = "run_01JDN4Z7",
            Fingerprint = "9f2c41d8a07b5be36c1e0d72f48ab9135e6d0c27",
            CreatedAt = CreatedAt,
        };
}
