using System.Globalization;
using System.Text;
using Bpo.Tests.Persistence;
using Bpo.Tests.Runs;
using Bpo.Tests.Runs.Imports;

namespace Bpo.Tests.Faults;

/// <summary>F04 and F05: whatever is exported how often and in whatever order, each contact is stored as its last version says.</summary>
public sealed class OverlappingExports
{
    private const int Files = 60;
    private static readonly string[] Columns =
    [
        "id",
        "revision",
        "enqueuedAt",
        "outcome",
        "talkSeconds",
        "queue",
        "agent",
    ];

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task contacts_cut_into_sixty_overlapping_files_are_the_truth(string provider)
    {
        var calls = HowOften.Asked("BPO_OVERLAPPING_CONTACTS", inCi: 12_000);
        await using var desk = await ImportDesk.Open(provider);
        desk.Settings = desk.Settings with { BatchRows = 5_000 };
        var random = new Random(60);
        var files = Enumerable
            .Range(0, Files)
            .Select(file => (From: file * calls / Files, To: (file + 1) * calls / Files))
            .Select(cut =>
                (
                    From: Math.Max(0, cut.From - random.Next(calls / Files)),
                    To: Math.Min(calls, cut.To + random.Next(calls / Files))
                )
            )
            .ToArray();
        random.Shuffle(files);

        foreach (var (from, to) in files)
        {
            var versions = Enumerable.Range(from, to - from).Select(call => new Version(call, 1, 0)).ToArray();
            random.Shuffle(versions);
            (await desk.TryImport(File(versions, random))).Accepted();
        }

        var stored = await desk.Contacts();
        Assert.Equal(calls, stored.Count);
        Assert.Equal(
            Enumerable.Range(0, calls).Sum(call => new Version(call, 1, 0).Talk),
            stored.Sum(contact => contact.TalkSeconds)
        );
        await desk.RollupsAreARecount();
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task chains_of_versions_delivered_in_any_order_end_with_the_highest(string provider)
    {
        var chains = HowOften.Asked("BPO_VERSION_CHAINS", inCi: 1_500);
        await using var desk = await ImportDesk.Open(provider);
        desk.Settings = desk.Settings with { BatchRows = 700 };
        var random = new Random(10_000);
        var versions = Enumerable
            .Range(0, chains)
            .SelectMany(call =>
                Enumerable.Range(1, 1 + random.Next(6)).Select(revision => new Version(call, revision, random.Next(4)))
            )
            .ToArray();
        Version[] delivered = [.. versions, .. versions.Where(_ => random.Next(4) == 0)];
        random.Shuffle(delivered);

        foreach (var file in delivered.Chunk(1 + (delivered.Length / 9)))
        {
            (await desk.TryImport(File(file, random))).Accepted();
        }

        // An export of what is long outdated changes nothing.
        var late = (
            await desk.TryImport(File([.. versions.Where(version => version.Revision == 1)], random))
        ).Accepted();

        var truth = versions
            .GroupBy(version => version.Call)
            .Select(chain => chain.MaxBy(version => version.Revision)!)
            .ToList();
        Assert.Equal((0, 0), (late.Accepted, late.Updated));
        Assert.Equal(
            truth.Where(version => version.IsInContract).Select(version => version.Told).Order(StringComparer.Ordinal),
            (await desk.Contacts()).Select(Told).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            truth.Where(version => !version.IsInContract).Select(version => version.Told).Order(StringComparer.Ordinal),
            (await desk.Contacts(contract: Guid.Empty)).Select(Told).Order(StringComparer.Ordinal)
        );
        await desk.RollupsAreARecount();
        await desk.RollupsAreARecount("", Guid.Empty);
    }

    /// <summary>Columns in any order, quoted or not, now and then an empty line.</summary>
    private static byte[] File(IReadOnlyList<Version> versions, Random random)
    {
        var columns = Columns.ToArray();
        random.Shuffle(columns);
        var text = new StringBuilder(string.Join(',', columns)).Append('\n');
        foreach (var version in versions)
        {
            text.AppendJoin(',', columns.Select(column => Quoted(version.Of(column), random)))
                .Append(random.Next(9) == 0 ? "\r\n\r\n" : "\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Quoted(string value, Random random) => random.Next(5) == 0 ? $"\"{value}\"" : value;

    private static string Told(Bpo.Domain.Usage.Contact contact) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{contact.Id} {contact.TalkSeconds} {contact.EnqueuedAt.UtcDateTime:yyyy-MM-dd HH:mm}"
        );

    /// <param name="Content">Moves the contact to another day, another agent, and with 3 before the contract began.</param>
    private sealed record Version(int Call, int Revision, int Content)
    {
        public int Talk => 30 + (Call % 300) + (Content * 60);

        public bool IsInContract => Content != 3;

        private DateTime Start =>
            new DateTime(2026, IsInContract ? 10 : 9, 2, 8, 0, 0)
                .AddDays((Call + (Content * 5)) % 25)
                .AddMinutes(Call % 600);

        public string Told =>
            string.Create(CultureInfo.InvariantCulture, $"c{Call:000000} {Talk} {Start:yyyy-MM-dd HH:mm}");

        public string Of(string column) =>
            column switch
            {
                "id" => $"c{Call:000000}",
                "revision" => Revision.ToString(CultureInfo.InvariantCulture),
                "enqueuedAt" => $"{Start:yyyy-MM-ddTHH:mm:ss}Z",
                "outcome" => Content == 2 ? "abandoned" : "answered",
                "talkSeconds" => Talk.ToString(CultureInfo.InvariantCulture),
                "queue" => $"q{Call % 3}",
                _ => $"a{(Call + Content) % 11}",
            };
    }
}
