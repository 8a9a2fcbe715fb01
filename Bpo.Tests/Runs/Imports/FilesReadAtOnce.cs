using System.Text;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Imports;

/// <summary>Two files of a source overlap and are read at the same time; one of them turns out to be suspicious and waits.</summary>
public sealed class FilesReadAtOnce
{
    private const string Header = "id,enqueuedAt,outcome,talkSeconds,agent";

    private static readonly string[] Suspicious =
    [
        Header,
        .. FilesThatWait.Good(1, 900),
        .. Enumerable.Range(1, 200).Select(number => $"bad-{number},never,answered,60,anna"),
    ];

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task what_the_sound_file_brought_too_went_with_the_one_that_waits(string provider)
    {
        await using var desk = await Desk(provider);

        var (waits, sound) = await ReadAtOnce(desk, [Header, .. FilesThatWait.Good(1, 50)]);

        Assert.Equal((ImportStatus.Held, ImportStatus.Completed), (waits.Status, sound.Status));
        Assert.Equal((0, 50), (sound.Accepted, sound.Duplicates));
        Assert.Equal(50, (await desk.Contacts()).Count);
        await desk.RollupsAreARecount();
        await TakeBack(desk, sound);
        Assert.Empty(await desk.Contacts());
        await desk.RollupsAreARecount();
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task what_the_sound_file_corrected_would_have_come_back_from_the_one_that_waits(string provider)
    {
        await using var desk = await Desk(provider);
        await desk.Import([Header, .. FilesThatWait.Good(1, 10, talk: 5)]);

        var (_, sound) = await ReadAtOnce(desk, [Header, .. FilesThatWait.Good(1, 30, talk: 7)]);
        Assert.All(await desk.Contacts(), contact => Assert.Equal(7, contact.TalkSeconds));
        await desk.RollupsAreARecount();
        await TakeBack(desk, sound);

        Assert.Equal(10, (await desk.Contacts()).Count);
        Assert.All(await desk.Contacts(), contact => Assert.Equal(5, contact.TalkSeconds));
        await desk.RollupsAreARecount();
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task what_both_brought_stays_when_the_second_is_taken_back(string provider)
    {
        await using var desk = await Desk(provider);
        var both = new ImportAtOnce(desk, [Header, .. FilesThatWait.Good(1, 50)]);

        await Import(desk, [Header, .. FilesThatWait.Good(1, 300)], both);
        Assert.Equal(50, both.Import!.Duplicates);
        await TakeBack(desk, both.Import);

        Assert.Equal(300, (await desk.Contacts()).Count);
        await desk.RollupsAreARecount();
    }

    private static async Task<ImportDesk> Desk(string provider)
    {
        var desk = await ImportDesk.Open(provider);
        desk.Settings = desk.Settings with { BatchRows = 100 };
        return desk;
    }

    private static async Task<(Import Waits, Import Sound)> ReadAtOnce(ImportDesk desk, string[] sound)
    {
        var other = new ImportAtOnce(desk, sound);
        var waits = await Import(desk, Suspicious, other);
        return (waits, other.Import!);
    }

    private static async Task<Import> Import(ImportDesk desk, string[] lines, IProgress<ImportProgress> progress) =>
        (
            await new ImportUsage(desk.Fixture.Test.Database, ContractFixture.Clock, desk.Settings).Run(
                desk.Fixture.Scope,
                new ImportRequest(
                    desk.Source.Id,
                    new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))),
                    "calls.csv"
                ),
                progress,
                ContractFixture.Cancel
            )
        ).Accepted();

    private static async Task TakeBack(ImportDesk desk, Import import) =>
        (
            await new RollBackImport(desk.Fixture.Test.Database, ContractFixture.Clock).Run(
                desk.Fixture.Scope,
                import.Id,
                "tester",
                ContractFixture.Cancel
            )
        ).Accepted();

    /// <summary>Reads a second file, from its beginning to its end, after the first batch of another.</summary>
    private sealed class ImportAtOnce(ImportDesk desk, string[] lines) : IProgress<ImportProgress>
    {
        public Import? Import { get; private set; }

        public void Report(ImportProgress value) =>
            Import ??= Task.Run(() => desk.Import(lines), ContractFixture.Cancel).GetAwaiter().GetResult();
    }
}
