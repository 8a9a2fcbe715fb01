using Bpo.Reports.Invoices;
using Bpo.Reports.Texts;

namespace Bpo.Tests.Reports.Samples;

internal static class SampleInvoiceLines
{
    public static IReadOnlyList<InvoiceLineGroup> In(DocumentLanguage language)
    {
        string Say(string english, string russian, string chinese) => language.Pick(english, russian, chinese);
        var minute = Say("minute", "минута", "分钟");
        var contact = Say("contact", "обращение", "次");
        return
        [
            new(
                Say("Voice support", "Голосовая поддержка", "语音支持"),
                [
                    Talk(language, minute),
                    new()
                    {
                        Number = 2,
                        Description = Say(
                            "Talk and hold time, night",
                            "Разговор и удержание, ночь",
                            "通话与保持时间（夜间）"
                        ),
                        Note = "21:00–08:00",
                        Quantity = 18_402.5m,
                        Unit = minute,
                        UnitPrice = 0.56m,
                        Amount = 10_305.40m,
                        TaxCategory = "S",
                        Clause = language.Cite("3.2"),
                        Contacts = 4_118,
                        Steps =
                        [
                            new(
                                Say("Billed time, 60/6", "Тарифицируемое время, 60/6", "计费时间，60/6"),
                                1_085_412m,
                                18_402.5m
                            ),
                            new(Say("Price", "Цена", "单价"), 18_402.5m, 10_305.4m, "18,402.5 × 0.56"),
                        ],
                    },
                    Credit(language),
                ],
                113_631.33m
            ),
            new(
                Say("Pass-through and adjustments", "Перевыставление и корректировки", "代收与调整"),
                [
                    new()
                    {
                        Number = 4,
                        Description = Say(
                            "Toll-free minutes, at cost",
                            "Минуты 8-800, по себестоимости",
                            "免费电话分钟（按成本）"
                        ),
                        Quantity = 218_430m,
                        Unit = minute,
                        UnitPrice = 0.0185m,
                        Amount = 4_040.96m,
                        TaxCategory = "S",
                        Clause = language.Cite("4.1"),
                    },
                    new()
                    {
                        Number = 5,
                        Description = Say("Call-backs completed", "Выполненные обратные звонки", "已完成回呼"),
                        Quantity = 1_355.7m,
                        Unit = contact,
                        UnitPrice = 2.10m,
                        Amount = 2_846.97m,
                        TaxCategory = "S",
                        Clause = language.Cite("3.4"),
                        Contacts = 1_569,
                    },
                    new()
                    {
                        Number = 6,
                        Description = Say(
                            "Product training, Kraków",
                            "Обучение продукту, Краков",
                            "产品培训，克拉科夫"
                        ),
                        Quantity = 3m,
                        Unit = Say("day", "день", "天"),
                        UnitPrice = 800m,
                        Amount = 2_400.00m,
                        TaxCategory = "E",
                        Clause = language.Cite("5.2"),
                    },
                ],
                9_287.93m
            ),
        ];
    }

    private static InvoiceDocumentLine Talk(DocumentLanguage language, string minute) =>
        new()
        {
            Number = 1,
            Description = language.Pick(
                "Talk and hold time, day",
                "Разговор и удержание, день",
                "通话与保持时间（日间）"
            ),
            Note = language.Pick(
                "graduated tiers, 08:00–21:00",
                "ступенчатый тариф, 08:00–21:00",
                "阶梯计价，08:00–21:00"
            ),
            Quantity = 250_206.1m,
            Unit = minute,
            Amount = 106_580.38m,
            TaxCategory = "S",
            Clause = language.Cite("3.1"),
            Contacts = 54_317,
            Steps =
            [
                new(
                    language.Pick("Matched to “Voice support”", "Отобрано в «Голосовую поддержку»", "匹配到“语音支持”"),
                    58_435m,
                    54_317m,
                    language.Pick(
                        "channel voice, inbound, queues support-*",
                        "канал голос, входящие, очереди support-*",
                        "语音、呼入、队列 support-*"
                    )
                ),
                new(
                    language.Pick(
                        "Billed time, 60/6 per call",
                        "Тарифицируемое время, 60/6 за звонок",
                        "计费时间，每通 60/6"
                    ),
                    14_792_904m,
                    15_012_366m,
                    language.Pick(
                        "first 60 s, then steps of 6 s; adds 1.48%",
                        "первые 60 с, далее по 6 с; добавляет 1,48 %",
                        "首60秒，之后每6秒一档；增加1.48%"
                    )
                ),
                new(
                    language.Pick(
                        "Tier 1: first 100,000 min at 0.45",
                        "Ступень 1: первые 100 000 мин по 0,45",
                        "第一档：前100,000分钟，0.45"
                    ),
                    100_000m,
                    45_000m
                ),
                new(
                    language.Pick(
                        "Tier 2: next 100,000 min at 0.42",
                        "Ступень 2: следующие 100 000 мин по 0,42",
                        "第二档：其后100,000分钟，0.42"
                    ),
                    100_000m,
                    42_000m
                ),
                new(
                    language.Pick(
                        "Tier 3: 50,206.1 min at 0.39",
                        "Ступень 3: 50 206,1 мин по 0,39",
                        "第三档：50,206.1分钟，0.39"
                    ),
                    50_206.1m,
                    19_580.379m
                ),
                new(
                    language.Pick(
                        "Rounded once, half away from zero",
                        "Одно округление, половина от нуля",
                        "只舍入一次，逢半远离零"
                    ),
                    106_580.379m,
                    106_580.38m
                ),
            ],
        };

    private static InvoiceDocumentLine Credit(DocumentLanguage language) =>
        new()
        {
            Number = 3,
            Description = language.Pick(
                "Service credit: answered within 20 s, 78.6% against 80%",
                "Кредит: ответ за 20 с, 78,6 % при цели 80 %",
                "服务扣减：20秒内接通 78.6%，目标 80%"
            ),
            Note = language.Pick(
                "1.3613 points × 2% × 119,531.78",
                "1,3613 п. п. × 2 % × 119 531,78",
                "1.3613个百分点 × 2% × 119,531.78"
            ),
            Quantity = 1m,
            Unit = language.Pick("credit", "кредит", "项"),
            UnitPrice = -3_254.45m,
            Amount = -3_254.45m,
            TaxCategory = "S",
            IsServiceCredit = true,
            Clause = language.Cite("6.1"),
            Steps =
            [
                new(language.Pick("Points short", "Недостаёт пунктов", "差额百分点"), 78.6387m, 1.3613m),
                new(
                    language.Pick("Allocation", "Распределение", "分配比例"),
                    119_531.78m,
                    3_254.4523m,
                    "1.3613 × 2% × 119,531.78"
                ),
                new(
                    language.Pick("Cap: 12% of fees", "Предел: 12 % услуг", "上限：费用的12%"),
                    3_254.4523m,
                    3_254.4523m
                ),
            ],
        };
}
