using Bpo.Billing.Demo.Floors;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Clients;

/// <summary>A Russian telecom operator: dedicated agents who sell upgrades, paid by seat and by sale, and an order line beside them.</summary>
internal static class Lanteya
{
    private const string Zone = "Europe/Moscow";

    public static readonly DemoParty Party = new(
        "Лантея Телеком",
        "ООО «Лантея Телеком»",
        "RU-DEMO-0002",
        "RU",
        "RUB",
        "ru",
        Zone,
        "buh@lanteya.example",
        "000000, г. Москва, Демонстрационный пр., 5"
    );

    public static readonly DemoSource Dialer = new("Lanteya dialer", "lanteya-calls", DemoFormat.Csv, Zone);

    public static DemoContract Sales(DemoMonths months) =>
        new(
            Party,
            "LAN-01",
            "Исходящие продажи и линия заказов",
            months.First.From,
            months.First.From.AddYears(1),
            [TermsDocuments.Dated("sales", months.First.From, PublicHolidays.OfRussia(months))]
        );

    public static OutboundPlan Campaign(DemoMonths months) =>
        new()
        {
            Key = "lan-o",
            Zone = ContractZone.Of(Zone),
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
            Zone = ContractZone.Of(Zone),
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
}
