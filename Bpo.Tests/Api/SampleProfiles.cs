using System.Text;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Tests.Ingestion;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>Each profile under docs/profiles makes a source as it stands, and reads a small file of its kind as counted by hand.</summary>
public sealed class SampleProfiles
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "docs/profiles");

    public static TheoryData<string, string> Counted =>
        new()
        {
            { "queue-log-german-site", "3 accepted, 1 held; repeated-local-hour 1; Störung talks 300 s" },
            {
                "amazon-connect-chains",
                "3 accepted, 1 held; never-queued 1; duration-differs 1; billing talks 380 s, chat talks 0 s"
            },
            { "genesys-conversations", "2 accepted, 1 held; never-queued 1; billing talks 170 s, chat talks 0 s" },
            { "chinese-call-list", "3 accepted, 0 held; internal-call 1; 售后 talks 155 s" },
            { "call-list-workbook", "2 accepted, 0 held; Beratung talks 3665 s" },
        };

    [Theory]
    [MemberData(nameof(Counted))]
    public async Task a_sample_is_read_as_counted(string name, string counted)
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(
            host,
            terms: MonthByApi.Terms.Replace("\"channels\": [\"voice\"]", "\"channels\": [\"voice\", \"chat\"]")
        );
        var body = await File.ReadAllTextAsync(
            Path.Combine(Folder, $"{name}.json"),
            TestContext.Current.CancellationToken
        );
        var source = (await host.Client.Post("sources", body)).Expect(201).Id;
        using var file = new ByteArrayContent(Sample(name));

        var import = (await host.Client.Send(HttpMethod.Post, $"sources/{source}/imports", file)).Expect(201).Json;

        Assert.Equal((0, "completed"), (import["rejected"]!.GetValue<int>(), import["status"]!.GetValue<string>()));
        var contacts = (await host.Client.Ask($"contracts/{month.Contract}/contacts")).Expect(200).Json["data"]!;
        var noticed = import["filtered"]!.AsObject().Concat(import["warnings"]!.AsObject());
        var queues = contacts
            .AsArray()
            .GroupBy(contact => contact!["queue"]!.GetValue<string>())
            .OrderBy(queue => queue.Key, StringComparer.Ordinal)
            .Select(queue => $"{queue.Key} talks {queue.Sum(contact => contact!["talkSeconds"]!.GetValue<int>())} s");
        Assert.Equal(
            counted,
            string.Join(
                "; ",
                noticed
                    .Select(each => $"{each.Key} {each.Value}")
                    .Prepend($"{import["accepted"]} accepted, {import["held"]} held")
                    .Append(string.Join(", ", queues))
            )
        );
    }

    [Fact]
    public void every_profile_has_a_sample() =>
        Assert.Equal(
            Directory
                .EnumerateFiles(Folder, "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Where(name => name != "bank-telephone-queue")
                .Order(),
            Counted.Select(row => row.Data.Item1).Order()
        );

    private static byte[] Sample(string name) =>
        name switch
        {
            "queue-log-german-site" => Encoding.Latin1.GetBytes(SampleFiles.QueueLog),
            "amazon-connect-chains" => Gzip.Pack(Golden("amazon-connect.json")),
            "genesys-conversations" => Golden("genesys.json"),
            "chinese-call-list" => EncodingWords.Find("gb18030")!.GetBytes(SampleFiles.Chinese),
            _ => Zip.Pack([("Anrufe Oktober.xlsx", SampleFiles.Workbook())]),
        };

    private static byte[] Golden(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Ingestion/Golden/cloud", name));
}
