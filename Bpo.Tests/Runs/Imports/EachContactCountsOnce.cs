using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Imports;

public sealed class EachContactCountsOnce
{
    private const string Header = "id,revision,enqueuedAt,outcome,talkSeconds,queue,agent";

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task the_same_file_again_brings_nothing(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);

        var first = await desk.Import([Header, .. Calls(1, 20)]);
        var again = await desk.Import([Header, .. Calls(1, 20)]);

        Assert.Equal((20, 20, 0), (first.Rows, first.Accepted, first.Duplicates));
        Assert.Equal((20, 0, 20), (again.Rows, again.Accepted, again.Duplicates));
        Assert.Equal(first.Id, again.RepeatOf);
        Assert.Equal(20, (await desk.Contacts()).Count);
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task overlapping_files_bring_each_contact_once(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);

        await desk.Import([Header, .. Calls(1, 20)]);
        var second = await desk.Import([Header, .. Calls(11, 30), .. Calls(25, 27)]);

        Assert.Equal((10, 13, 0), (second.Accepted, second.Duplicates, second.Updated));
        Assert.Equal(30, (await desk.Contacts()).Count);
    }

    /// <summary>A batch beyond all keys is stored without looking for conflicts, so what lies beyond must be told right.</summary>
    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_known_call_is_found_wherever_the_others_of_its_batch_lie(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await desk.Import(Header, Call("B"));

        foreach (var (one, other) in new[] { ("0", "zz"), ("A", "b"), ("a1", "B0"), ("ä", "ß"), ("C", "C1") })
        {
            var import = await desk.Import(Header, Call(one), Call("B"), Call(other));
            Assert.Equal((2, 1), (import.Accepted, import.Duplicates));
        }

        Assert.Equal(11, (await desk.Contacts()).Count);

        static string Call(string id) => $"{id},,2026-10-01T09:00:00Z,answered,60,support,anna";
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_higher_revision_takes_the_place_of_the_contact_and_the_old_one_can_be_replayed(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);

        await desk.Import(Header, "1,5,2026-10-01T09:00:00Z,answered,60,support,anna");
        var late = await desk.Import(Header, "1,4,2026-10-01T09:00:00Z,answered,999,support,anna");
        var newer = await desk.Import(Header, "1,6,2026-10-02T09:00:00Z,answered,90,support,anna");

        Assert.Equal((0, 1), (late.Updated, late.Duplicates));
        Assert.Equal((1, 0), (newer.Updated, newer.Duplicates));
        Assert.Equal(90, Assert.Single(await desk.Contacts()).TalkSeconds);
        Assert.Equal(60, Assert.Single(await desk.Contacts(asOf: late.Number)).TalkSeconds);
        Assert.Equal(90, Assert.Single(await desk.Contacts(asOf: newer.Number)).TalkSeconds);
        await desk.RollupsAreARecount();
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task without_revisions_a_later_import_corrects_and_the_same_import_does_not(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);

        var first = await desk.Import(
            Header,
            "1,,2026-10-01T09:00:00Z,answered,60,support,anna",
            "1,,2026-10-01T09:00:00Z,answered,61,support,anna"
        );
        var second = await desk.Import(Header, "1,,2026-10-01T09:00:00Z,answered,62,support,anna");

        Assert.Equal((1, 1), (first.Accepted, first.Duplicates));
        Assert.Equal(1, first.Warnings["conflicting-duplicate"]);
        Assert.Equal((0, 1), (second.Accepted, second.Updated));
        Assert.Equal(62, Assert.Single(await desk.Contacts()).TalkSeconds);
        await desk.RollupsAreARecount();
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_dry_run_reports_the_same_and_stores_nothing(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        string[] file = [Header, .. Calls(5, 30), .. Calls(1, 9), "31,,2026-10-01T09:00:00Z,answered,-1,support,anna"];
        await desk.Import([Header, .. Calls(1, 10)]);

        var dry = await desk.DryRun(file);
        var before = await desk.Contacts();
        var real = await desk.Import(file);

        Assert.Equal(10, before.Count);
        Assert.Equal(
            (real.Rows, real.Accepted, real.Duplicates, real.Updated, real.Rejected, real.Unmatched),
            (dry.Rows, dry.Accepted, dry.Duplicates, dry.Updated, dry.Rejected, dry.Unmatched)
        );
        Assert.Equal((36, 20, 15, 1), (real.Rows, real.Accepted, real.Duplicates, real.Rejected));
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task two_sources_may_use_the_same_id(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        var other = await desk.AddSource("canonical-csv", name: "other");
        var file = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', [Header, .. Calls(1, 3)]));

        await desk.TryImport(file);
        var second = (await desk.TryImport(file, source: other)).Accepted();

        Assert.Equal(3, second.Accepted);
        Assert.Equal(6, (await desk.Contacts()).Count);
    }

    private static IEnumerable<string> Calls(int from, int to) =>
        Enumerable
            .Range(from, to - from + 1)
            .Select(number =>
                $"{number},,2026-10-{1 + (number % 28):00}T09:00:00Z,answered,{number * 10},support,anna"
            );
}
