using System.Globalization;
using System.Text;
using Bpo.Billing.Ingestion;

namespace Bpo.Tests.Ingestion.Calls;

/// <summary>A file far longer than the window.</summary>
public sealed class ManyCalls
{
    private const int Calls = 60_000;

    [Fact]
    public void of_two_legs_each_become_one_contact_each()
    {
        var rows = Reading.Rows(
            "freeswitch-csv",
            Encoding.ASCII.GetBytes(File()),
            """{"columns":["uuid","originating_leg_uuid","start_epoch","answer_epoch","end_epoch","billsec"],"joinHours":1}""",
            zone: null
        );

        Assert.Equal(2 * Calls, rows.Count);
        Assert.Equal(Calls, rows.Contacts().Count(contact => contact.TalkSeconds == 60));
        Assert.Equal(Calls, rows.Filtered()["joined-leg"]);
    }

    /// <summary>The second side is written a hundred calls after the first.</summary>
    private static string File()
    {
        var text = new StringBuilder();
        for (var call = 0; call < Calls + 100; call++)
        {
            Leg(text, call, $"a{call},");
            Leg(text, call - 100, $"b{call - 100},a{call - 100}");
        }

        return text.ToString();
    }

    private static void Leg(StringBuilder text, int call, string names)
    {
        var start = 1_790_000_000L + (call * 10);
        text.Append(
            CultureInfo.InvariantCulture,
            $"{(call is >= 0 and < Calls ? $"{names},{start},{start + 5},{start + 65},60\n" : "")}"
        );
    }
}
