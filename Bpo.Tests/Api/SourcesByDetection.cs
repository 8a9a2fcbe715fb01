using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Bpo.Tests.Ingestion;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>From a file nobody has described to contacts in the database: detect, confirm, import.</summary>
public sealed class SourcesByDetection
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_file_of_each_family_is_recognised_confirmed_and_imported(string provider)
    {
        await using var host = await ApiHost.Start(provider);

        Assert.Equal(("amazon-connect", 6, 3, 1), await Take(host, Golden("cloud/amazon-connect.json"), ""));
        Assert.Equal(("five9", 6, 4, 0), await Take(host, Golden("cloud/five9.csv"), "Europe/Berlin"));
        Assert.Equal(("talkdesk", 2, 2, 0), await Take(host, Golden("cloud/talkdesk-old.csv"), "Europe/Berlin"));
        Assert.Equal(
            ("zendesk", 4, 2, 1),
            await Take(host, Zip.Pack([("tickets.json", Golden("tickets/zendesk.json"))]), "")
        );
        Assert.Equal(("incident-log", 2, 1, 1), await Take(host, Golden("tickets/incidents.csv"), "Etc/UTC"));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_workbook_is_imported_as_the_table_it_holds(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var workbook = new WorkbookFile()
            .Sheet(
                1,
                """<row r="1"><c r="A1" t="str"><v>id</v></c><c r="B1" t="str"><v>enqueuedAt</v></c><c r="C1" t="str"><v>outcome</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>46000.5</v></c><c r="C2" t="str"><v>answered</v></c></row>"""
            )
            .Bytes();

        Assert.Equal(("canonical-csv", 1, 1, 0), await Take(host, workbook, "Europe/Berlin"));
    }

    [Fact]
    public async Task the_proposal_says_why_and_shows_the_first_rows()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var seen = await Detect(host, Golden("cloud/five9.csv"), "");

        Assert.Equal(
            "Its header names CALL ID, TIMESTAMP, CAMPAIGN, CALL TYPE.",
            seen["formats"]![0]!["reason"]!.GetValue<string>()
        );
        Assert.True(seen["needsTimeZone"]!.GetValue<bool>());
        Assert.Equal("timestamp-without-zone", seen["sample"]![0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task what_cannot_be_looked_into_is_refused_with_its_reason()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);

        (await Post(host, Zip.Pack(("../x.csv", "a,b\n1,2\n")), "")).Refused(422, "import.hostile-archive");
    }

    private static async Task<(string Format, int Rows, int Accepted, int Held)> Take(
        ApiHost host,
        byte[] file,
        string zone
    )
    {
        var seen = await Detect(host, file, zone);
        var format = seen["format"]!.GetValue<string>();
        var source = new JsonObject
        {
            ["name"] = $"{format}-{file.Length}",
            ["format"] = format,
            ["timeZone"] = zone.Length == 0 ? null : zone,
            ["profile"] = seen["profile"]!.DeepClone(),
        };
        var added = (await host.Client.Post("sources", source.ToJsonString())).Expect(201);
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var import = (await host.Client.Send(HttpMethod.Post, $"sources/{added.Id}/imports", content)).Expect(201).Json;
        return (format, Count(import, "rows"), Count(import, "accepted"), Count(import, "held"));
    }

    private static int Count(JsonNode import, string figure) => import[figure]!.GetValue<int>();

    private static async Task<JsonNode> Detect(ApiHost host, byte[] file, string zone) =>
        (await Post(host, file, zone)).Expect(200).Json;

    private static async Task<Answer> Post(ApiHost host, byte[] file, string zone)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await host.Client.Send(HttpMethod.Post, $"sources/detect?fileName=x&timeZone={zone}", content);
    }

    private static byte[] Golden(string path) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Ingestion/Golden", path));
}
