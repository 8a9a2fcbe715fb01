using System.Globalization;
using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;
using FsCheck;
using FsCheck.Fluent;

namespace Bpo.Tests.Runs.Imports;

/// <summary>Deliveries with revisions lead to the same contacts, however they are cut into files and in whatever order they come.</summary>
public sealed class AnyOrderAnyCut
{
    private const string Header = "id,revision,enqueuedAt,outcome,waitSeconds,talkSeconds,queue,agent,csat";
    private const int Calls = 40;

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task the_highest_revision_of_every_contact_is_counted_once(string provider)
    {
        foreach (var seed in Gen.Choose(1, int.MaxValue).Sample(6, new Rnd(2_026, 11), 4))
        {
            var random = new Shuffle(seed);
            var versions = Versions(random).ToList();
            await using var desk = await ImportDesk.Open(provider);
            desk.Settings = desk.Settings with { BatchRows = 1 + random.Next(20) };

            var rows = 0L;
            foreach (var file in Files(versions, random))
            {
                var import = await desk.Import([Header, .. file]);
                rows += import.Accepted + import.Updated + import.Duplicates;
                Assert.Equal(0, import.Rejected);
            }

            var truth = versions
                .GroupBy(version => version.Id)
                .Select(call => call.MaxBy(version => version.Revision)!);
            Assert.Equal(
                truth.Select(version => $"{version.Id} {version.Talk}").Order(),
                (await desk.Contacts()).Select(contact => $"{contact.Id} {contact.TalkSeconds}").Order()
            );
            Assert.True(rows >= versions.Count);
            await desk.RollupsAreARecount();
        }
    }

    private static IEnumerable<Version> Versions(Shuffle random) =>
        from call in Enumerable.Range(1, Calls)
        from revision in Enumerable.Range(1, 1 + random.Next(4))
        select new Version(call, revision, random.Next(3), random.Next(28), random.Next(100));

    /// <summary>Every version is in one file at least; files overlap and repeat.</summary>
    private static IEnumerable<IEnumerable<string>> Files(List<Version> versions, Shuffle random)
    {
        var repeated = versions
            .Concat(versions.Where(_ => random.Next(3) == 0))
            .OrderBy(_ => random.Next(1_000_000))
            .ToList();
        return repeated.Chunk(1 + random.Next(50)).Select(file => file.Select(version => version.Line));
    }

    /// <summary>
    /// Content repeats across revisions on purpose: the same words again must raise the revision all the same. One content in
    /// three tells no wait.
    /// </summary>
    private sealed record Version(int Id, int Revision, int Content, int Day, int Wait)
    {
        public int Talk => 60 * (Content + 1);

        public string Line =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Id},{Revision},2026-10-{1 + ((Id + Content) % 28):00}T09:00:00Z,{(Content == 2 ? "abandoned" : "answered")},{(Content == 0 ? "" : Content)},{Talk},q{Content},a{Id % 3},{Content}"
            );
    }

    private sealed class Shuffle(int seed)
    {
        private ulong state = (ulong)seed;

        public int Next(int below)
        {
            state = unchecked((state * 6_364_136_223_846_793_005UL) + 1_442_695_040_888_963_407UL);
            return (int)((state >> 33) % (ulong)below);
        }
    }
}
