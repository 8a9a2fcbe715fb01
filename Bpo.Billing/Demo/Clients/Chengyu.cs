using Bpo.Billing.Demo.Floors;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Clients;

/// <summary>A Chinese travel agency: a hotline and a chat around the clock, busiest in the week of its offers.</summary>
internal static class Chengyu
{
    /// <summary>The desk that is kept open at night and paid by the hour.</summary>
    public const string NightService = "travel-night";

    private const string ZoneId = "Asia/Shanghai";

    public static readonly ContractZone Zone = ContractZone.Of(ZoneId);

    public static readonly DemoParty Party = new(
        "澄屿旅行",
        "澄屿旅行（上海）有限公司",
        "CN-DEMO-0003",
        "CN",
        "CNY",
        "zh",
        ZoneId,
        "finance@chengyu.example",
        "上海市示例区演示路8号"
    );

    public static readonly DemoSource Cloud = new(
        "Chengyu cloud contact centre",
        "chengyu-contacts",
        DemoFormat.Ndjson,
        ZoneId
    );

    public static DemoContract Travel(DemoMonths months) =>
        new(
            Party,
            Veltrana.China,
            "CHY-01",
            "旅行热线与在线客服",
            months.First.From,
            months.First.From.AddYears(1),
            [TermsDocuments.Dated("travel", months.First.From, new HashSet<DateOnly>())]
        );

    public static FloorPlan Hotline(DemoMonths months) =>
        new()
        {
            Key = "chy-v",
            Zone = Zone,
            Channel = Channel.Voice,
            Queues =
            [
                new("trip-booking", 50, "zh", ["booking", "price", "visa"]),
                new("trip-change", 35, "zh", ["change", "refund", "flight-delay"]),
                new("trip-sos", 15, "zh", ["on-trip-help"]),
            ],
            Arrivals = new ArrivalShape(
                84,
                [1050, 1040, 970, 950, 960, 1010, 1060],
                [12, 8, 6, 5, 6, 10, 20, 35, 55, 70, 75, 70, 60, 60, 65, 65, 62, 60, 62, 65, 60, 45, 30, 20]
            ),
            Shifts =
            [
                new(401, 1, ShiftPlan.EveryDay, 0, 8),
                new(411, 2, ShiftPlan.EveryDay, 8, 16),
                new(421, 1, ShiftPlan.EveryDay, 10, 18),
                new(431, 2, ShiftPlan.EveryDay, 16, 24),
            ],
            Handling = new Handling(Talk: 255, Hold: 50, HoldPermille: 220, Wrap: 40),
            Patience = 190,
            Disturbances = OfferWeek(months, "chy-v"),
        };

    public static FloorPlan Chat(DemoMonths months) =>
        new()
        {
            Key = "chy-c",
            Zone = Zone,
            Channel = Channel.Chat,
            Queues = [new("trip-chat", 1, "zh", ["booking", "change", "refund"])],
            Arrivals = new ArrivalShape(
                58,
                [1080, 1020, 960, 950, 960, 1010, 1090],
                [14, 9, 6, 5, 6, 10, 20, 32, 50, 65, 70, 66, 60, 58, 60, 62, 62, 62, 66, 72, 70, 55, 38, 25]
            ),
            Shifts =
            [
                new(441, 1, ShiftPlan.EveryDay, 0, 8),
                new(442, 1, ShiftPlan.EveryDay, 8, 16),
                new(443, 1, ShiftPlan.EveryDay, 12, 20),
                new(444, 1, ShiftPlan.EveryDay, 16, 24),
            ],
            Slots = 3,
            Handling = new Handling(Talk: 380, Hold: 0, HoldPermille: 0, Wrap: 30),
            Patience = 260,
            SurveyPermille = 260,
            Disturbances = OfferWeek(months, "chy-c"),
        };

    /// <summary>A week of travel offers that the client announced too late.</summary>
    private static Disturbance[] OfferWeek(DemoMonths months, string floor) =>
        [.. months.Last.Dates().Take(7).Select(date => new Disturbance(date, floor, 2200, 1000))];
}
