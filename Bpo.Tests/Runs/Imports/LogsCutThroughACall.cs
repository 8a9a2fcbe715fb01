using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Imports;

/// <summary>
/// A queue log names no call: the moment of entering the queue does. The log prints whole seconds, and the seconds it says a
/// caller waited are counted from a moment that may lie in the second before, so a cut that lacks the beginning misses it by one.
/// </summary>
public sealed class LogsCutThroughACall
{
    private static readonly string[] Log =
    [
        "1790000000|c.1|support|NONE|ENTERQUEUE||4915112345678|1",
        "1790000006|c.1|support|Agent/7|CONNECT|5|c.2|3",
        "1790000066|c.1|support|Agent/7|COMPLETECALLER|5|60|1",
        "1790000100|c.9|support|NONE|ENTERQUEUE||4915112345679|1",
        "1790000120|c.9|support|NONE|ABANDON|1|1|20",
    ];

    public static IEnumerable<TheoryDataRow<string, int[]>> Orders =>
        new TestDatabases().SelectMany(
            _ => new int[][] { [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0] },
            (provider, order) => new TheoryDataRow<string, int[]>(provider.Data, order) { Skip = provider.Skip }
        );

    [Theory, MemberData(nameof(Orders))]
    public async Task the_call_was_counted_a_second_time_a_second_later(string provider, int[] order)
    {
        await using var desk = await ImportDesk.Open(provider, "asterisk-queue-log", zone: "", activate: false);
        string[][] cuts = [Log, Log[1..], Log[2..]];

        foreach (var cut in order)
        {
            await desk.Import(cuts[cut]);
        }

        await desk.Import([.. Log, ""]);
        var contacts = await desk.Contacts(contract: Guid.Empty);
        var call = Assert.Single(contacts, contact => contact.IsAnswered);
        Assert.Equal(
            (1_790_000_000L, 5, 60, 3),
            (call.EnqueuedAt.ToUnixTimeSeconds(), call.WaitSeconds, call.TalkSeconds, call.RingSeconds)
        );
        Assert.Equal(2, contacts.Count);
        Assert.DoesNotContain(await desk.SetAside(), row => row.SettledBy is null);
        await desk.RollupsAreARecount(service: "", contract: Guid.Empty);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_caller_who_came_back_within_a_second_has_called_twice(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, "asterisk-queue-log", zone: "", activate: false);
        string[] twice =
        [
            "1790000000|c.1|support|NONE|ENTERQUEUE||4915112345678|1",
            "1790000000|c.1|support|NONE|EXITEMPTY|1|1|0",
            "1790000001|c.1|support|NONE|ENTERQUEUE||4915112345678|1",
            "1790000031|c.1|support|NONE|ABANDON|1|1|30",
        ];

        await desk.Import(twice);
        var again = await desk.Import([.. twice, ""]);

        Assert.Equal((0, 0, 2), (again.Accepted, again.Updated, again.Duplicates));
        Assert.Equal([0, 30], (await desk.Contacts(contract: Guid.Empty)).Select(one => one.WaitSeconds).Order());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_call_whose_end_came_first_stayed_on_the_list_of_open_ones(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, "asterisk-queue-log", zone: "", activate: false);

        await desk.Import(Log[1..]);
        var beginning = await desk.Import(Log[0]);
        var dry = await desk.DryRun(Log[0], "");

        Assert.Equal((ImportStatus.Completed, 1, 0, 1), Figures(beginning));
        Assert.Equal((ImportStatus.Completed, 1, 0, 1), Figures(dry));
        Assert.Empty(await desk.SetAside());
    }

    private static (ImportStatus, long, long, long) Figures(Import import) =>
        (import.Status, import.Rows, import.Held, import.Duplicates);
}
