using Bpo.Reports.BusinessReviews;
using Bpo.Reports.Scorecards;
using Bpo.Reports.Texts;

namespace Bpo.Tests.Reports.Samples;

/// <summary>A review with every section, of the month that <see cref="SampleInvoice"/> bills.</summary>
internal static class SampleReview
{
    public static BusinessReviewDocument In(DocumentLanguage language) =>
        new()
        {
            Language = language,
            Client = "Northwind Retail GmbH",
            Vendor = "Meridian Contact Services sp. z o.o.",
            Contract = "C-2026-014",
            TermsVersion = "7",
            Month = new DateOnly(2026, 11, 1),
            TimeZone = language.Pick("Europe/Warsaw", "Europe/Warsaw (Варшава)", "Europe/Warsaw（华沙）"),
            Status = ResultStatus.Missed,
            Headline = language.Pick(
                "One of five measured service levels was missed; it cost the vendor EUR 3,254.45.",
                "Не выполнен один из пяти измеренных показателей; кредит составил 3 254,45 EUR.",
                "五项已测量的服务水平中有一项未达标，扣减 EUR 3,254.45。"
            ),
            Summary = language.Pick<string[]>(
                [
                    "Voice was answered within 20 s in 78.6% of cases against 80%: the second and third week were short of staff in the evening.",
                    "Abandonment used 99.9% of what the target allows. One more bad evening would have missed it.",
                    "Volume was 4.1% above the locked forecast, inside the band of 10%, so no relief applies.",
                ],
                [
                    "За 20 с отвечено на 78,6 % звонков при цели 80 %: на второй и третьей неделе вечером не хватало людей.",
                    "Потери израсходовали 99,9 % допустимого. Ещё один плохой вечер, и цель была бы не выполнена.",
                    "Объём на 4,1 % выше зафиксированного прогноза, внутри полосы 10 %, поэтому послаблений нет.",
                ],
                [
                    "20秒内接通率为78.6%，目标80%：第二、三周晚间人手不足。",
                    "放弃率已用去允许额度的99.9%，再有一个糟糕的晚上就会超标。",
                    "业务量比锁定预测高4.1%，在10%的区间内，不适用减免。",
                ]
            ),
            Currency = "EUR",
            Scorecard = SampleScorecard.In(language),
            DailyTrends = [SampleReviewFigures.ServiceLevel(language)],
            HourlyVolumes = SampleReviewFigures.Hours(),
            Volumes = SampleReviewFigures.Volumes(language),
            Handling = SampleReviewFigures.Handling(language),
            CostBridge =
            [
                new(language.Pick("Gross fees", "Начислено за услуги", "服务费总额"), 119_731.78m, true),
                new(
                    language.Pick("Pass-through at cost", "Перевыставление по себестоимости", "按成本代收"),
                    4_040.96m,
                    false
                ),
                new(
                    language.Pick(
                        "Training outside the base fee",
                        "Обучение сверх основной платы",
                        "基本费用之外的培训"
                    ),
                    2_400.97m,
                    false
                ),
                new(language.Pick("Service credits", "Кредиты за уровень сервиса", "服务水平扣减"), -3_254.45m, false),
                new(
                    language.Pick("Invoice total before tax", "Итог счёта без налога", "税前账单总额"),
                    122_919.26m,
                    true
                ),
            ],
            MonthlyCosts =
            [
                new(new DateOnly(2026, 7, 1), 51_204, 112_640.10m, 0m, 112_640.10m, 2.1998m),
                new(new DateOnly(2026, 8, 1), 49_870, 110_231.55m, -1_102.32m, 109_129.23m, 2.1883m),
                new(new DateOnly(2026, 9, 1), 53_116, 117_904.00m, 0m, 117_904.00m, 2.2197m),
                new(new DateOnly(2026, 10, 1), 55_940, 120_599.99m, -980.40m, 119_619.59m, 2.1384m),
                new(new DateOnly(2026, 11, 1), 58_435, 126_173.71m, -3_254.45m, 122_919.26m, 2.1035m),
            ],
            Sources =
            [
                new(
                    language.Pick("Telephony, queue log", "Телефония, журнал очередей", "电话平台，队列日志"),
                    61_912,
                    58_435,
                    1_208,
                    2_166,
                    103
                ),
                new(language.Pick("Help desk export", "Выгрузка хелпдеска", "工单系统导出"), 21_377, 21_377, 0, 0, 0),
            ],
            SetAside =
            [
                new(
                    language.Pick(
                        "left in the menu before any queue",
                        "вышли в меню до очереди",
                        "在菜单中离开，未进入队列"
                    ),
                    2_023
                ),
                new(language.Pick("test numbers of the client", "тестовые номера клиента", "客户测试号码"), 143),
                new(
                    language.Pick(
                        "duration below zero, in quarantine",
                        "отрицательная длительность, в карантине",
                        "时长为负，已隔离"
                    ),
                    103
                ),
            ],
            Actions = SampleReviewFigures.Actions(language),
            Glossary = SampleReviewFigures.Glossary(language),
            RunId = "run_01JDN4Z7",
            Fingerprint = "9f2c41d8a07b5be36c1e0d72f48ab9135e6d0c27",
            CreatedAt = SampleInvoice.CreatedAt,
        };
}
