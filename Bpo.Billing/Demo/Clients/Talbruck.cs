using Bpo.Billing.Demo.Floors;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Clients;

/// <summary>A German home and garden shop: calls by the minute in one contract, chat and mail by the piece in another.</summary>
internal static class Talbruck
{
    /// <summary>A queue that is in no contract.</summary>
    public const string NewQueue = "assembly-hotline";

    /// <summary>What people ask who are now sent to <see cref="NewQueue"/>.</summary>
    public const string MovedReason = "assembly";

    /// <summary>The service of <see cref="Care"/>.</summary>
    public const string PhoneService = "care-voice";

    private const string ZoneId = "Europe/Berlin";

    public static readonly ContractZone Zone = ContractZone.Of(ZoneId);

    public static readonly DemoParty Party = new(
        "Talbrück Haus & Garten",
        "Talbrück Haus & Garten GmbH",
        "DE-DEMO-0001",
        "DE",
        "EUR",
        "en",
        ZoneId,
        "accounts@talbruck.example",
        "Musterallee 12\n00000 Talbrück"
    );

    public static readonly DemoSource Phones = new(
        "Talbrück ACD",
        "talbruck-calls",
        DemoFormat.Csv,
        ZoneId,
        KeepsNumbers: true
    );

    public static readonly DemoSource HelpDesk = new(
        "Talbrück help desk",
        "talbruck-tickets",
        DemoFormat.Ndjson,
        ZoneId
    );

    public static DemoContract Care(DemoMonths months) =>
        Contract(
            months,
            "TAL-01",
            "Customer care by phone",
            [
                TermsDocuments.Dated("care", months.First.From, Holidays(months)),
                TermsDocuments.Dated(
                    "care",
                    months.Last.To,
                    Holidays(months),
                    terms => terms["pricing"]![0]!["tiers"]!["bands"]![0]!["price"] = "0.64"
                ),
            ]
        );

    public static DemoContract Digital(DemoMonths months) =>
        Contract(
            months,
            "TAL-02",
            "Shop chat and e-mail",
            [TermsDocuments.Dated("digital", months.First.From, Holidays(months))]
        );

    public static FloorPlan CareFloor(DemoMonths months) =>
        new()
        {
            Key = "tal-v",
            Zone = Zone,
            Channel = Channel.Voice,
            Queues =
            [
                new("care-orders", 45, "de", ["order-status", "change-order", "delivery-date"]),
                new("care-returns", 30, "de", ["return-label", "refund", "damaged"]),
                new("care-advice", 17, "de", ["product", MovedReason]),
                new("care-international", 8, "en", ["order-status", "refund"]),
            ],
            Arrivals = new ArrivalShape(
                282,
                [0, 1180, 1040, 980, 960, 900, 420],
                [0, 0, 0, 0, 0, 0, 0, 0, 60, 95, 115, 110, 85, 85, 95, 95, 90, 75, 55, 40, 0, 0, 0, 0]
            ),
            Shifts =
            [
                new(101, 4, ShiftPlan.Weekdays, 8, 16),
                new(111, 2, ShiftPlan.Weekdays, 9, 15),
                new(121, 3, ShiftPlan.Weekdays, 12, 20),
                new(131, 3, [DayOfWeek.Saturday], 8, 14),
                new(141, 3, [DayOfWeek.Saturday], 13, 20),
            ],
            Handling = new Handling(Talk: 235, Hold: 45, HoldPermille: 260, Wrap: 38),
            Patience = 210,
            UnresolvedPermille = 190,
            ClosedOn = Holidays(months),
            Disturbances =
            [
                new(months.WorkingDay(2, 12), "tal-v", 1300, 1000),
                new(months.WorkingDay(1, 6), "tal-v", 1050, 500),
                new(months.WorkingDay(1, 7), "tal-v", 1100, 450),
                new(months.WorkingDay(1, 8), "tal-v", 1000, 500),
                new(months.WorkingDay(1, 9), "tal-v", 1050, 600),
                new(months.WorkingDay(1, 15), "tal-v", 1600, 900),
                new(months.WorkingDay(0, 4), "tal-v", 1350, 1000),
            ],
        };

    public static FloorPlan ChatFloor(DemoMonths months) =>
        new()
        {
            Key = "tal-c",
            Zone = Zone,
            Channel = Channel.Chat,
            Queues =
            [
                new("shop-de", 80, "de", ["order-status", "product", "voucher"]),
                new("shop-en", 20, "en", ["order-status", "shipping-abroad"]),
            ],
            Arrivals = new ArrivalShape(
                122,
                [0, 1120, 1030, 1000, 980, 870, 0],
                [0, 0, 0, 0, 0, 0, 0, 0, 50, 80, 95, 95, 90, 90, 85, 85, 85, 90, 80, 75, 0, 0, 0, 0]
            ),
            Shifts = [new(201, 2, ShiftPlan.Weekdays, 8, 16), new(211, 2, ShiftPlan.Weekdays, 12, 20)],
            Slots = 3,
            Handling = new Handling(Talk: 430, Hold: 0, HoldPermille: 0, Wrap: 45),
            Patience = 240,
            SurveyPermille = 240,
            ClosedOn = Holidays(months),
            Disturbances = [new(months.WorkingDay(1, 15), "tal-c", 1900, 750)],
        };

    public static FloorPlan MailFloor(DemoMonths months) =>
        new()
        {
            Key = "tal-m",
            Zone = Zone,
            Channel = Channel.Email,
            Queues = [new("shop-mail", 1, "de", ["return-label", "invoice-copy", "complaint"])],
            Arrivals = new ArrivalShape(
                60,
                [560, 1150, 1030, 1000, 980, 900, 620],
                [10, 6, 4, 4, 4, 8, 20, 35, 55, 70, 75, 70, 60, 60, 65, 65, 60, 55, 50, 55, 60, 55, 35, 20]
            ),
            Shifts = [new(221, 2, ShiftPlan.Weekdays, 8, 16)],
            Handling = new Handling(Talk: 310, Hold: 0, HoldPermille: 0, Wrap: 20),
            Patience = null,
            UnresolvedPermille = 120,
            SurveyPermille = 110,
            ClosedOn = Holidays(months),
        };

    private static IReadOnlySet<DateOnly> Holidays(DemoMonths months) => PublicHolidays.OfGermany(months);

    private static DemoContract Contract(
        DemoMonths months,
        string number,
        string name,
        IReadOnlyList<ReadOnlyMemory<byte>> terms
    ) => new(Party, Veltrana.Estonia, number, name, months.First.From, months.First.From.AddYears(2), terms);
}
