using Bpo.Billing.Ingestion;
using Bpo.Tests.Persistence;
using Bpo.Tests.Runs.Imports;

namespace Bpo.Tests.Faults;

/// <summary>F08: of rows poisoned in many ways every good one is taken and every bad one listed with its line and code.</summary>
public sealed class PoisonedRows
{
    private const string Header = "id,enqueuedAt,answeredAt,endedAt,outcome,talkSeconds,csat,transferred,reason";

    private static readonly (string Row, string Code)[] Poisons =
    [
        (",2026-10-01T09:00:00Z,,,answered,1,,,", RowCodes.MissingValue),
        ("x,,,,answered,1,,,", RowCodes.MissingValue),
        ("x,2026-10-01T09:00:00Z,,,,1,,,", RowCodes.MissingValue),
        ("x,2026-10-01T09:00:00Z,,,lost,1,,,", RowCodes.UnknownWord),
        ("x,2026-13-01T09:00:00Z,,,answered,1,,,", RowCodes.BadStamp),
        ("x,2026-02-30T09:00:00Z,,,answered,1,,,", RowCodes.BadStamp),
        ("x,01/10/2026 09:00,,,answered,1,,,", RowCodes.BadStamp),
        ("x,46296.375,,,answered,1,,,", RowCodes.BadStamp),
        ("x,2026-10-01T24:00:00Z,,,answered,1,,,", RowCodes.Hour24),
        ("x,2026-03-29T02:30:00,,,answered,1,,,", RowCodes.SkippedHour),
        ("x,2099-10-01T09:00:00Z,,,answered,1,,,", RowCodes.FutureStart),
        ("x,2026-10-01T09:00:00Z,2026-10-01T08:00:00Z,,answered,1,,,", RowCodes.AnsweredBeforeEnqueued),
        ("x,2026-10-01T09:00:00Z,,2026-10-01T08:00:00Z,abandoned,0,,,", RowCodes.EndBeforeStart),
        ("x,2026-10-01T09:00:00Z,,,answered,-1,,,", RowCodes.NegativeDuration),
        ("x,2026-10-01T09:00:00Z,,,answered,90000,,,", RowCodes.AbsurdDuration),
        ("x,2026-10-01T09:00:00Z,,,answered,5:07,,,", RowCodes.BadDuration),
        ("x,2026-10-01T09:00:00Z,,,answered,1.5,,,", RowCodes.BadDuration),
        ("x,2026-10-01T09:00:00Z,,,answered,1,101,,", RowCodes.BadNumber),
        ("x,2026-10-01T09:00:00Z,,,answered,1,five,,", RowCodes.BadNumber),
        ("x,2026-10-01T09:00:00Z,,,answered,1,,yes,", RowCodes.BadFlag),
        ("x,2026-10-01T09:00:00Z,,,answered,1,,", RowCodes.FieldCount),
        ("x,2026-10-01T09:00:00Z,,,answered,1,,,,", RowCodes.FieldCount),
        ("x,2026-10-01T09:00:00Z,,,answered,1,,,a\0b", RowCodes.NulCharacter),
        ("x,2026-10-01T09:00:00Z,,,answered,1,,,a\uFFFDb", RowCodes.InvalidBytes),
        ("x,2026-10-01T09:00:00Z,,,answered,1,,,\"a\"b", RowCodes.BrokenQuotes),
    ];

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task good_ones_are_taken_and_bad_ones_listed_by_line_and_code(string provider)
    {
        var rows = HowOften.Asked("BPO_POISONED_ROWS", inCi: 10_000);
        await using var desk = await ImportDesk.Open(provider);
        desk.Settings = desk.Settings with { BatchRows = 3_000 };
        var lines = new List<string> { Header };
        var expected = new List<(int Line, string Code)>();
        var line = 2;
        for (var row = 0; row < rows; row++)
        {
            var isPoisoned = row % 100 == 57;
            var poison = Poisons[row / 100 % Poisons.Length];
            // Every tenth good row spans two lines.
            var spans = !isPoisoned && row % 10 == 3;
            lines.Add(
                isPoisoned ? poison.Row : $"{row},2026-10-01T09:00:00Z,,,answered,60,,,{(spans ? "\"a\nb\"" : "a")}"
            );
            if (isPoisoned)
            {
                expected.Add((line, poison.Code));
            }

            line += spans ? 2 : 1;
        }

        var import = await desk.Import([.. lines]);

        Assert.Equal((rows, rows - expected.Count, expected.Count), (import.Rows, import.Accepted, import.Rejected));
        Assert.Equal(expected, (await desk.SetAside()).Select(row => (row.Line, row.Code)));
    }
}
