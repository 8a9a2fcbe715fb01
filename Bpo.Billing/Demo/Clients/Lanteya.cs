using Bpo.Billing.Demo.Floors;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Clients;

/// <summary>A Russian telecom operator: dedicated agents who sell upgrades, paid by seat and by sale, and an order line beside them.</summary>
internal static class Lanteya
{
    public const string OutboundService = "sales-outbound";

    private const string ZoneId = "Europe/Moscow";

    public static readonly ContractZone Zone = ContractZone.Of(ZoneId);

    public static readonly DemoParty Party = new(
        "Лантея Телеком",
        "ООО «Лантея Телеком»",
        "RU-DEMO-0002",
        "RU",
        "RUB",
        "ru",
        ZoneId,
        "buh@lanteya.example",
        "000000, г. Москва\nДемонстрационный пр., 5"
    );

    public static readonly DemoSource Dialer = new("Lanteya dialer", "lanteya-calls", DemoFormat.Csv, ZoneId);

    public static DemoContract Sales(DemoMonths months) =>
        new(
            Party,
            Veltrana.Russia,
            "LAN-01",
            "Исходящие продажи и линия заказов",
            months.First.From,
            months.First.From.AddYears(1),
            [TermsDocuments.Dated("sales", months.First.From, PublicHolidays.OfRussia(months))]
        );

    /// <summary>One agent leaves in the middle of last month; a new one takes the seat over the same day.</summary>
    public static IReadOnlyList<SeatAssignment> Seats(DemoMonths months)
    {
        var handover = months.WorkingDay(1, 11);
        return
        [
            Seat("lan-o-a301", months.First.From),
            Seat("lan-o-a302", months.First.From),
            Seat("lan-o-a303", months.First.From) with
            {
                To = handover,
            },
            Seat("lan-o-a304", handover) with
            {
                Replaces = "lan-o-a303",
            },
            Seat("lan-o-a311", months.First.From),
            Seat("lan-o-a312", months.First.From),
        ];
    }

    public static OutboundPlan Campaign(DemoMonths months) =>
        new()
        {
            Key = "lan-o",
            Zone = Zone,
            Queue = "upgrade-spring",
            Language = "ru",
            Campaign = "upgrade",
            Shifts = [new(301, 3, ShiftPlan.Weekdays, 9, 18), new(311, 2, ShiftPlan.Weekdays, 12, 21)],
            IdleSeconds = 720,
            SalePermille = 120,
            ClosedOn = PublicHolidays.OfRussia(months),
        };

    public static FloorPlan OrderLine(DemoMonths months) =>
        new()
        {
            Key = "lan-v",
            Zone = Zone,
            Channel = Channel.Voice,
            Queues = [new("orders-ru", 1, "ru", ["order", "tariff", "activation"])],
            Arrivals = new ArrivalShape(
                52,
                [0, 1120, 1020, 1000, 990, 930, 0],
                [0, 0, 0, 0, 0, 0, 0, 0, 0, 70, 95, 105, 95, 85, 85, 90, 95, 95, 95, 80, 60, 0, 0, 0]
            ),
            Shifts = [new(321, 2, ShiftPlan.Weekdays, 9, 18), new(331, 2, ShiftPlan.Weekdays, 12, 21)],
            Handling = new Handling(Talk: 260, Hold: 40, HoldPermille: 180, Wrap: 55),
            Patience = 160,
            ClosedOn = PublicHolidays.OfRussia(months),
            Disturbances = [new(months.WorkingDay(2, 9), "lan-v", 1500, 1000)],
        };

    private static SeatAssignment Seat(string agent, DateOnly from) =>
        new(agent, "sales", OutboundService, from, To: null, Replaces: "");
}
