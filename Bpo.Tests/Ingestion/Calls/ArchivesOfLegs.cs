using Bpo.Billing.Ingestion;

namespace Bpo.Tests.Ingestion.Calls;

/// <summary>A day's call records in one archive, rotated while a call was being transferred.</summary>
public sealed class ArchivesOfLegs
{
    private const string First =
        "\"\",\"0301\",\"500\",\"in\",\"A\",\"SIP/t-1\",\"SIP/bob-1\",\"Dial\",\"x\",\"2024-03-10 10:00:00\",\"2024-03-10 10:00:05\",\"2024-03-10 10:01:05\",65,60,\"ANSWERED\",\"DOCUMENTATION\",\"1710064800.2\",\"\",\"\",\"1710064800.2\",1\n";

    private const string Second =
        "\"\",\"0301\",\"600\",\"in\",\"A\",\"SIP/t-1\",\"SIP/carol-1\",\"Dial\",\"x\",\"2024-03-10 10:01:05\",\"2024-03-10 10:01:10\",\"2024-03-10 10:02:10\",65,60,\"ANSWERED\",\"DOCUMENTATION\",\"1710064800.2\",\"\",\"\",\"1710064800.2\",2\n";

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "tailMinutes": 30 }""")]
    public void the_leg_in_the_second_file_was_set_aside_as_late(string profile)
    {
        var later = Second.Replace("1710064800.2", "1710068400.9", StringComparison.Ordinal).Replace(" 10:", " 15:");

        var rows = Read(profile, First, Second, later);

        Assert.Empty(rows.OfType<UsageRow.Rejected>());
        var call = Assert.Single(rows.Contacts(), contact => contact.Id == "1710064800.2");
        Assert.Equal((120, 2L, "transfer"), (call.TalkSeconds, call.Revision, call.Rule()));
    }

    [Fact]
    public void a_call_young_at_the_end_of_the_first_file_was_held_beside_its_own_end()
    {
        var rows = Read("""{ "tailMinutes": 30 }""", First, Second);

        var held = Assert.Single(rows.OfType<UsageRow.Held>());
        Assert.Equal(2, held.Raw.Split('\n').Length);
        Assert.Empty(rows.Contacts());
    }

    [Fact]
    public void a_call_held_from_an_earlier_file_was_told_once_for_every_file_of_the_archive()
    {
        var held = Assert.Single(Read("""{ "tailMinutes": 30 }""", First).OfType<UsageRow.Held>()).Raw.Split('\n');
        var others = new[] { "1710100000.1", "1710100100.1" }.Select(id =>
            Second.Replace("1710064800.2", id, StringComparison.Ordinal).Replace(" 10:", " 20:")
        );

        var rows = Read("{}", [Second, .. others], held);

        Assert.Equal(3, rows.Contacts().Count);
        Assert.Equal(1, rows.Filtered()["joined-leg"]);
    }

    private static List<UsageRow> Read(string profile, params string[] files) => Read(profile, files, held: []);

    private static List<UsageRow> Read(string profile, string[] files, string[] held) =>
        Reading.Rows(
            "asterisk-cdr-csv",
            Zip.Pack([.. files.Select((text, index) => ($"{index}.csv", text))]),
            profile,
            "Etc/UTC",
            held
        );
}
