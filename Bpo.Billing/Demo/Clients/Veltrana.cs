using Bpo.Domain.Parties;

namespace Bpo.Billing.Demo.Clients;

/// <summary>The vendor: one group with a selling company in each country it invoices from.</summary>
internal static class Veltrana
{
    public static readonly DemoParty Estonia = new(
        "Veltrana Contact Services",
        "Veltrana Contact Services OÜ",
        "EE-DEMO-0000",
        "EE",
        "EUR",
        "en",
        "Europe/Tallinn",
        "billing@veltrana.example",
        "Näidise 1\n00000 Tallinn",
        new PaymentAccount("", "EE-DEMO-0000-0001", "DEMOEE", "Näidispank", "Invoice {number}")
    );

    public static readonly DemoParty Russia = Estonia with
    {
        Name = "Вельтрана",
        LegalName = "ООО «Вельтрана»",
        TaxId = "RU-DEMO-0000",
        Country = "RU",
        Currency = "RUB",
        Language = "ru",
        TimeZone = "Europe/Moscow",
        Address = "000000, г. Москва\nПримерная ул., 3",
        Account = new PaymentAccount("", "RU-DEMO-0000-0002", "DEMORU", "Примерный банк", "Оплата по счёту {number}"),
    };

    public static readonly DemoParty China = Estonia with
    {
        Name = "维特兰纳（上海）",
        LegalName = "维特兰纳（上海）信息服务有限公司",
        TaxId = "CN-DEMO-0000",
        Country = "CN",
        Currency = "CNY",
        Language = "zh",
        TimeZone = "Asia/Shanghai",
        Address = "上海市示例区样品路2号",
        Account = new PaymentAccount("", "CN-DEMO-0000-0003", "DEMOCN", "示例银行", "账单 {number}"),
    };
}
