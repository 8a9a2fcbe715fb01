using Bpo.Billing.Ingestion;
using Bpo.Tests.Ingestion.Calls;

namespace Bpo.Tests.Ingestion.Asterisk;

/// <summary>
/// One real file of 2018 holds 128 rows of one conference of 2.2 hours, one for each pair that was in the room together: they
/// print 831,032 of the file's 876,955 seconds. The rows here are our own; their figures are those of that file.
/// </summary>
public sealed class NineteenTimesTooMuch
{
    private const int Conference = 831_032;
    private const int Everything = 876_955;
    private const int Longest = 7_920;

    [Fact]
    public void a_sum_over_rows_bills_nineteen_times_what_was_said_outside_the_conference()
    {
        var rows = Read("""{"conferences":"leave-out"}""");

        Assert.Equal(Everything - Conference, rows.Contacts().TalkSeconds());
        Assert.Equal(19, Everything / rows.Contacts().TalkSeconds());
        Assert.Equal(128, rows.Filtered()["conference-call"]);
    }

    [Fact]
    public void the_conference_counts_once_however_many_pairs_it_had()
    {
        var rows = Read(null);
        var meeting = Assert.Single(rows.Contacts(), contact => contact.Rule() == "conference");

        Assert.Equal((Longest, "128"), (meeting.TalkSeconds, meeting.Attributes["legs"]));
        Assert.Equal(45_923 + Longest, rows.Contacts().TalkSeconds());
        Assert.Equal(127, rows.Filtered()["joined-leg"]);
    }

    private static List<UsageRow> Read(string? profile)
    {
        var lines = Table().Lines;
        Assert.Equal(Everything, lines.Sum(line => int.Parse(line.Split(',')[^8])));
        return Reading.Rows("asterisk-cdr-csv", string.Join('\n', lines), profile);
    }

    private static CdrTable Table()
    {
        var table = new CdrTable();
        for (var pair = 0; pair < 128; pair++)
        {
            // One pair stayed from the first minute to the last; the other 127 share 823,112 seconds.
            var talk = pair == 0 ? Longest : 6_481 + (pair <= 25 ? 1 : 0);
            var start = new TimeOnly(12, 12, 0).Add(TimeSpan.FromSeconds(-talk));
            table.Leg(
                $"7.{pair}",
                $"SIP/p{pair}-00000001",
                "SIP/room-00000002",
                "ConfBridge",
                $"{start:HH:mm:ss}",
                talk,
                talk,
                data: "1000,bridge,user"
            );
        }

        for (var call = 0; call < 49; call++)
        {
            var talk = call == 0 ? 947 : 937;
            table.Leg(
                $"8.{call}",
                "SIP/trunk-00000001",
                "SIP/101-00000002",
                "Dial",
                $"{13 + (call / 10)}:{call % 10 * 5:00}:00",
                talk + 10,
                talk
            );
        }

        return table;
    }
}
