using Bpo.Reports.BusinessReviews;
using Bpo.Reports.Scorecards;
using Bpo.Reports.Texts;

namespace Bpo.Tests.Reports.Samples;

internal static class SampleReviewFigures
{
    private static readonly decimal?[] ByDay =
    [
        null,
        84.2m,
        82.9m,
        81.4m,
        83.0m,
        80.6m,
        86.3m,
        null,
        79.1m,
        74.4m,
        66.8m,
        72.5m,
        77.9m,
        84.8m,
        null,
        78.8m,
        75.2m,
        73.1m,
        70.9m,
        76.4m,
        85.5m,
        null,
        81.2m,
        80.0m,
        82.3m,
        79.4m,
        77.2m,
        86.0m,
        null,
        81.7m,
    ];

    private static readonly int[] HourShape = [31, 62, 118, 141, 126, 104, 98, 107, 112, 124, 139, 117, 73];

    public static DailyTrend ServiceLevel(DocumentLanguage language) =>
        new(
            language.Pick("Service level, voice", "Уровень сервиса, голос", "语音服务水平"),
            language.Pick(
                "Answered within 20 s of all offered.",
                "Ответ за 20 с из всех поступивших.",
                "20秒内接通数占呼入总数。"
            ),
            new MeasureTarget(new MeasuredValue(80m, MeasureUnit.Percent), AtLeast: true),
            [.. ByDay.Select((v, i) => new DailyValue(new DateOnly(2026, 11, i + 1), v, v is null ? 0 : 2_240))],
            language.Pick(
                "Lowest on 11 November, a public holiday in Poland that the client's customers did not have. Sundays are closed.",
                "Минимум 11 ноября: праздник в Польше, которого не было у клиентов заказчика. Воскресенья закрыты.",
                "最低为11月11日：波兰公共假日，而客户的顾客并不放假。周日不开放。"
            )
        );

    public static IReadOnlyList<HourlyVolume> Hours() =>
        [
            .. from day in Enumerable.Range(1, 6)
            from hour in Enumerable.Range(0, HourShape.Length)
            where day < 6 || hour is > 0 and < 10
            select new HourlyVolume((DayOfWeek)day, 8 + hour, Math.Round(HourShape[hour] * (1.12m - 0.06m * day), 0)),
        ];

    public static IReadOnlyList<VolumeRow> Volumes(DocumentLanguage language) =>
        [
            new(
                language.Pick("Support, English", "Поддержка, английский", "支持，英语"),
                30_900,
                32_418,
                30_204,
                1_506
            ),
            new(language.Pick("Support, German", "Поддержка, немецкий", "支持，德语"), 19_800, 20_110, 18_744, 1_012),
            new(language.Pick("Orders", "Заказы", "订单"), 5_450, 5_907, 5_369, 401),
            new(language.Pick("All queues", "Все очереди", "全部队列"), 56_150, 58_435, 54_317, 2_919, IsTotal: true),
        ];

    public static IReadOnlyList<HandlingRow> Handling(DocumentLanguage language) =>
        [
            new(
                language.Pick("Support, English", "Поддержка, английский", "支持，英语"),
                30_204,
                25.1m,
                248.3m,
                21.4m,
                38.9m,
                308.6m
            ),
            new(
                language.Pick("Support, German", "Поддержка, немецкий", "支持，德语"),
                18_744,
                24.0m,
                266.7m,
                18.8m,
                41.2m,
                326.7m
            ),
            new(language.Pick("Orders", "Заказы", "订单"), 5_369, 18.8m, 181.5m, null, 22.6m, 204.1m),
            new(
                language.Pick("All queues", "Все очереди", "全部队列"),
                54_317,
                24.1m,
                248.1m,
                20.4m,
                38.1m,
                306.6m,
                IsTotal: true
            ),
        ];

    public static IReadOnlyList<ReviewAction> Actions(DocumentLanguage language) =>
        [
            new(
                1,
                language.Pick(
                    "Move four agents of the German line to the evening shift",
                    "Перевести четырёх операторов немецкой линии в вечернюю смену",
                    "将德语线四名坐席调到晚班"
                ),
                "A. Wójcik",
                new DateOnly(2026, 12, 8),
                ReviewActionState.InProgress
            ),
            new(
                2,
                language.Pick(
                    "Send the holiday calendar of both countries with the forecast",
                    "Присылать с прогнозом календарь праздников обеих стран",
                    "随预测附上两国节假日日历"
                ),
                "S. Byrne",
                new DateOnly(2026, 12, 15),
                ReviewActionState.Open
            ),
            new(
                3,
                language.Pick(
                    "Announce the wait before the menu",
                    "Сообщать об ожидании до меню",
                    "在菜单前播报等待时间"
                ),
                "K. Lindqvist",
                new DateOnly(2026, 11, 20),
                ReviewActionState.Overdue
            ),
            new(
                4,
                language.Pick("Agree which numbers are tests", "Согласовать тестовые номера", "确认测试号码清单"),
                "S. Byrne",
                new DateOnly(2026, 11, 12),
                ReviewActionState.Done
            ),
        ];

    public static IReadOnlyList<GlossaryEntry> Glossary(DocumentLanguage language) =>
        [
            new(
                language.Pick("Service level", "Уровень сервиса", "服务水平"),
                language.Pick(
                    "Contacts answered within 20 seconds, divided by contacts answered plus contacts abandoned. The clock starts when the contact enters the queue.",
                    "Обращения с ответом за 20 секунд, делённые на отвеченные и потерянные вместе. Отсчёт с входа в очередь.",
                    "20秒内接通的联络数，除以接通数与放弃数之和。从进入队列起计时。"
                )
            ),
            new(
                language.Pick("Abandonment", "Потерянные звонки", "放弃率"),
                language.Pick(
                    "Contacts abandoned after more than 5 seconds, divided by contacts offered without those abandoned earlier.",
                    "Обращения, потерянные позже 5 секунд, делённые на поступившие без потерянных раньше.",
                    "5秒后放弃的联络数，除以呼入数（不含更早放弃的）。"
                )
            ),
            new(
                language.Pick("Handle time", "Время обработки", "处理时间"),
                language.Pick(
                    "Talk, hold and after-call work of handled contacts, divided by their number.",
                    "Разговор, удержание и послезвонковая работа, делённые на число обработанных обращений.",
                    "已处理联络的通话、保持与话后处理时间之和，除以处理数。"
                )
            ),
            new(
                language.Pick("Credit", "Кредит", "扣减"),
                language.Pick(
                    "Points short of the target times 2% of the monthly fees without pass-through, at most 12% of them.",
                    "Недостающие пункты, умноженные на 2 % месячных начислений без перевыставления, но не более 12 % от них.",
                    "差额百分点乘以当月费用（不含代收）的2%，最高为其12%。"
                )
            ),
        ];
}
