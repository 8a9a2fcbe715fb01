using System.Text;
using System.Text.Json.Nodes;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Tests.Ingestion.Detection;

/// <summary>What a person confirms must read the file as it is: nothing left out, nothing left to be found row by row.</summary>
public sealed class ProposalsReadTheirFile
{
    [Fact]
    public void talk_written_with_a_decimal_comma_was_left_out_of_the_proposal()
    {
        var proposal = Propose(
            "Call ID;Start;Status;Wait;Talk\n1;2026-10-01T09:00:00Z;answered;3,5;61,25\n2;2026-10-01T09:05:00Z;answered;4;7,5\n"
        );
        var contacts = proposal.Sample.OfType<UsageRow.Accepted>().Select(row => row.Contact).ToList();

        Assert.Equal([(3, 61), (4, 7)], contacts.Select(contact => (contact.WaitSeconds, contact.TalkSeconds)));
    }

    [Fact]
    public void a_zone_was_not_asked_for_while_a_column_was_still_missing()
    {
        Assert.True(Propose("id;begin;state\n1;2026-10-01 09:00;PHANTOM\n2;2026-10-01 09:05;AGENT\n").NeedsZone);
        Assert.True(Propose("id;day;hour;state\n1;2026-10-01;9:00:05;PHANTOM\n2;2026-10-01;9:05:00;AGENT\n").NeedsZone);
        Assert.False(
            Propose("id;begin;state\n1;2026-10-01T09:00:00Z;PHANTOM\n2;2026-10-01T09:05:00Z;AGENT\n").NeedsZone
        );
    }

    [Fact]
    public void moments_a_spreadsheet_rewrote_made_every_row_of_a_known_format_unreadable()
    {
        const string Uuid = "d80e22e0-4c15-11ea-97a0-9dd79410aff";
        var proposal = Propose(
            string.Concat(
                Enumerable
                    .Range(1, 3)
                    .Select(n =>
                        $"Out,1002,99,default,2020/2/1{n} 22:4{n},2020/2/1{n} 22:4{n},2020/2/1{n} 22:4{n},11,9,NORMAL_CLEARING,{Uuid}{n},,1002,PCMU,PCMU\n"
                    )
            ),
            "Asia/Shanghai"
        );

        Assert.Equal("yyyy/M/d H:mm", ProfileOf(proposal)["patterns"]![0]!.GetValue<string>());
        Assert.Equal(3, proposal.Sample.OfType<UsageRow.Accepted>().Count());
        Assert.True(proposal.NeedsZone);
    }

    [Fact]
    public void moments_that_read_two_ways_are_left_to_a_person()
    {
        var row = "Out,1002,99,default,3/4/2020 22:41,,3/4/2020 22:41,11,9,NORMAL_CLEARING,";
        var proposal = Propose(
            $"{row}d80e22e0-4c15-11ea-97a0-9dd79410aff1,,1002,PCMU,PCMU\n{row}d80e22e0-4c15-11ea-97a0-9dd79410aff2,,1002,PCMU,PCMU\n",
            "Asia/Shanghai"
        );

        Assert.Null(ProfileOf(proposal)["patterns"]);
    }

    [Fact]
    public void the_real_file_of_2020_that_passed_a_spreadsheet_is_read_by_what_is_proposed()
    {
        var file = File.ReadAllBytes(SharedData.Find("freeswitch_csv_kx", "Master.csv"));
        var rows = Reading.Rows("freeswitch-csv", file, Propose(file).Profile, "Asia/Shanghai");

        Assert.Equal(8, rows.OfType<UsageRow.Accepted>().Count());
        Assert.Equal(490, rows.OfType<UsageRow.Accepted>().Sum(row => row.Contact.TalkSeconds));
    }

    private static JsonNode ProfileOf(FileProposal proposal) => JsonNode.Parse(proposal.Profile)!;

    private static FileProposal Propose(string text, string? zone = null) =>
        Propose(Encoding.UTF8.GetBytes(text), zone);

    private static FileProposal Propose(byte[] bytes, string? zone = null) =>
        FileDetector
            .Detect("", bytes, isWhole: true, new DetectionWish(null, zone, null))
            .Match(seen => seen, problem => throw new InvalidOperationException(problem.Detail));
}
