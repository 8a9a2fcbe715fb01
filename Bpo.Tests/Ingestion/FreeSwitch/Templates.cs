using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion.Calls;

namespace Bpo.Tests.Ingestion.FreeSwitch;

/// <summary>mod_cdr_csv in the templates that ship with it: the same call in each.</summary>
public sealed class Templates
{
    private const string Uuid = "3f2c8a10-7d1e-4b55-9b11-0d7a4be1c001";
    private const string Other = "3f2c8a10-7d1e-4b55-9b11-0d7a4be1c002";
    private const string Start = "2026-10-05 09:00:00";
    private const string Answer = "2026-10-05 09:00:12";
    private const string End = "2026-10-05 09:01:42";

    private const string Example =
        $"\"Doe\",\"4930555\",\"101\",\"public\",\"{Start}\",\"{Answer}\",\"{End}\",\"102\",\"90\",\"NORMAL_CLEARING\",\"{Uuid}\",\"{Other}\",\"1002\",\"PCMA\",\"PCMA\"";

    [Theory]
    [InlineData(Example)]
    [InlineData(
        $"INSERT INTO cdr VALUES (\"Doe\",\"4930555\",\"101\",\"public\",\"{Start}\",\"{Answer}\",\"{End}\",\"102\",\"90\",\"NORMAL_CLEARING\",\"{Uuid}\",\"{Other}\", \"1002\");"
    )]
    [InlineData(
        $"\"Doe\",\"4930555\",\"101\",\"public\",\"{Start}\",\"{Answer}\",\"{End}\",\"102\",\"90\",\"NORMAL_CLEARING\",\"{Uuid}\",\"{Other}\", \"1002\",\"PCMA\",\"PCMA\",\"snom320\",\"\",\"\",\"\",\"\""
    )]
    [InlineData(
        $"\"Doe\",\"4930555\",\"101\",\"public\",\"{Start}\",\"{Answer}\",\"{End}\",\"102\",\"90\",\"NORMAL_CLEARING\",\"{Uuid}\",\"{Other}\",\"1002\",\"PCMA\",\"PCMA\",\"SPA942\",\"\""
    )]
    [InlineData(
        $"\"1002\",\"4930555\",\"101\",\"public\",\"Doe\",\"sofia/x\",\"sofia/y\",\"bridge\",\"user/101\",\"{Start}\",\"{Answer}\",\"{End}\",\"102\",\"90\",\"NORMAL_CLEARING\",\"\",\"{Uuid}\",\"\""
    )]
    public void say_the_same_call(string row)
    {
        var contact = Rows(row).Contact();

        Assert.Equal(
            (Uuid, Outcome.Answered, 12, 90),
            (contact.Id, contact.Outcome, contact.WaitSeconds, contact.TalkSeconds)
        );
        Assert.Equal(("4930555", "101", "one-leg"), (contact.Customer, contact.Queue, contact.Rule()));
    }

    [Fact]
    public void opencdrrate_prints_no_start_and_begins_with_its_answer()
    {
        var contact = Rows(
                $"\"{Uuid}\",\"\",\"inbound\",\"4930555\",\"101\",\"{Answer}\",\"{End}\",\"90\",\"1002\",\"\",\"10.0.0.1\",\"D\",\"gw\""
            )
            .Contact();

        Assert.Equal((0, 90, "4930555"), (contact.WaitSeconds, contact.TalkSeconds, contact.Customer));
        Assert.Equal(new DateTimeOffset(2026, 10, 5, 7, 0, 12, TimeSpan.Zero), contact.EnqueuedAt);
    }

    [Fact]
    public void a_template_of_ones_own_is_read_by_the_names_in_the_profile() =>
        Assert.Equal(
            90,
            Reading
                .Rows(
                    "freeswitch-csv",
                    $"{Uuid},1791183600,1791183612,1791183702,90",
                    """{"columns":["uuid","start_epoch","answer_epoch","end_epoch","billsec"]}""",
                    zone: null
                )
                .Contact()
                .TalkSeconds
        );

    [Fact]
    public void a_quote_inside_a_name_is_read_and_one_with_a_comma_costs_its_row()
    {
        var rows = Rows(
            Example.Replace("\"Doe\"", "\"Jane \"JD\" Doe\"", StringComparison.Ordinal),
            Example.Replace("\"Doe\"", "\"Doe\",\"Jane\"", StringComparison.Ordinal)
        );

        Assert.Equal(90, rows.Contact().TalkSeconds);
        Assert.Equal((2, RowCodes.FieldCount), (rows.Rejected().Line, rows.Rejected().Code));
    }

    [Fact]
    public void both_legs_of_a_call_are_one_contact()
    {
        var second = Example
            .Replace(Uuid, "X", StringComparison.Ordinal)
            .Replace(Other, Uuid, StringComparison.Ordinal)
            .Replace("\"X\"", $"\"{Other}\"", StringComparison.Ordinal);

        var rows = Rows(Example, second);

        Assert.Equal(
            (Uuid, 90, "2"),
            (rows.Contact().Id, rows.Contact().TalkSeconds, rows.Contact().Attributes["legs"])
        );
        Assert.Equal(1, rows.Filtered()["joined-leg"]);
    }

    [Theory]
    [InlineData("ORIGINATOR_CANCEL", Outcome.Abandoned)]
    [InlineData("NO_ANSWER", Outcome.NoAnswer)]
    [InlineData("USER_BUSY", Outcome.Busy)]
    [InlineData("SWITCH_CONGESTION", Outcome.Blocked)]
    [InlineData("CALL_REJECTED", Outcome.Failed)]
    public void a_call_nobody_answered_is_told_by_its_cause(string cause, Outcome outcome)
    {
        var row = Example
            .Replace(Answer, "", StringComparison.Ordinal)
            .Replace("\"90\"", "\"0\"", StringComparison.Ordinal)
            .Replace("NORMAL_CLEARING", cause, StringComparison.Ordinal);

        Assert.Equal(outcome, Rows(row).Contact().Outcome);
    }

    [Theory]
    [InlineData("\"90\"", "\"x\"", "billsec", RowCodes.BadDuration)]
    [InlineData(Start, "yesterday", "start_stamp", RowCodes.BadStamp)]
    [InlineData(Uuid, "", "uuid", RowCodes.MissingValue)]
    [InlineData("4930555", "49\0", null, RowCodes.NulCharacter)]
    public void a_fault_costs_its_row(string good, string bad, string? column, string code)
    {
        var rejected = Rows(Example, Example.Replace(good, bad, StringComparison.Ordinal)).Rejected();

        Assert.Equal((2, column, code), (rejected.Line, rejected.Column, rejected.Code));
    }

    [Fact]
    public void a_template_nobody_ships_is_refused() =>
        Assert.Equal(RefusalCodes.WrongFormat, Rows("\"a\",\"b\",\"c\"").Refused().Code);

    [Fact]
    public void a_real_file_of_2020_counts_each_call_once_and_names_its_contradiction()
    {
        var rows = Reading.Rows(
            "freeswitch-csv",
            File.ReadAllBytes(SharedData.Find("freeswitch_csv_kx", "Master.csv")),
            """{"patterns":["yyyy/M/d H:mm"],"tolerances":{"stampSeconds":60,"durationSeconds":60}}""",
            "Asia/Shanghai"
        );
        var contacts = rows.Contacts();

        Assert.Equal((10, 8), (rows.Count, contacts.Count));
        Assert.Equal(2, rows.Filtered()["repeated-leg"]);
        Assert.Equal(1, rows.Warnings()[WarningCodes.ConflictingDuplicate]);
        Assert.Equal(
            (490, 516, 780),
            (contacts.BilledSeconds(1, 1), contacts.BilledSeconds(6, 6), contacts.BilledSeconds(60, 60))
        );
    }

    private static List<UsageRow> Rows(params string[] lines) =>
        Reading.Rows("freeswitch-csv", string.Join('\n', lines));
}
