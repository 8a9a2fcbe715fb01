using System.Globalization;
using Bpo.Billing.Demo.Clients;

namespace Bpo.Billing.Demo;

/// <summary>The minutes of the demo's monthly meetings.</summary>
internal static class DemoReviews
{
    public static IReadOnlyList<DemoReview> Of(DemoMonths months) =>
        [CareFirst(months), CareLast(months), Sales(months), Travel(months)];

    private static DemoReview CareFirst(DemoMonths months) =>
        new(
            Talbruck.Care(months),
            months.First,
            """
            The first month ran as planned. All measures with a credit were kept; one campaign day brought 30% more calls than announced.
            The export of 40 calls counted the announcement as talk time. The vendor sent them again before the invoice was drawn up.
            """,
            [
                new("Announce campaigns five working days ahead", "Client, marketing", 14, IsDone: true),
                new("Check the trunk that counted announcements as talk", "Vendor, telephony", 7, IsDone: true),
            ]
        );

    private static DemoReview CareLast(DemoMonths months) =>
        new(
            Talbruck.Care(months),
            months.Last,
            $"""
                The service level was missed. On four working days from {Day(
                    months.WorkingDay(1, 6)
                )} half of the team could not log in after a change in the vendor's network; these days alone cost the month its target.
                On {Day(months.WorkingDay(1, 15))} a mailing that had not been announced brought 60% more calls.
                """,
            [
                new(
                    "Second network path for the Tallinn site, tested under load",
                    "Vendor, operations",
                    30,
                    IsDone: false
                ),
                new("Share the mailing calendar with workforce planning", "Client, marketing", 10, IsDone: true),
                new(
                    "Decide which service the new assembly queue belongs to",
                    "Both account managers",
                    20,
                    IsDone: false
                ),
            ]
        );

    private static DemoReview Sales(DemoMonths months) =>
        new(
            Lanteya.Sales(months),
            months.Last,
            """
            Показатели линии заказов выполнены. Доля отказов от подтверждённых продаж остаётся в пределах пяти процентов.
            Один оператор сменился в середине месяца, место передано в тот же день.
            """,
            [
                new("Сверить причины отказов по кредитной проверке", "Заказчик, контроль качества", 15, IsDone: false),
                new("Обучить нового оператора тарифам второй группы", "Исполнитель, обучение", 10, IsDone: true),
            ]
        );

    private static DemoReview Travel(DemoMonths months) =>
        new(
            Chengyu.Travel(months),
            months.Last,
            """
            月初的出行优惠周来电量是平日的两倍多，热线服务水平低于目标。
            双方同意在下一次优惠周前六周确认预测量。
                上月第一周的话单在出账之后才送达，差额作为调整行列入本月账单。
            """,
            [
                new("下一次优惠周前六周锁定预测量", "双方客户经理", 30, IsDone: false),
                new("夜班增加一名备班人员", "供应商，排班", 20, IsDone: false),
            ]
        );

    private static string Day(DateOnly date) => date.ToString("d MMMM", CultureInfo.InvariantCulture);
}
