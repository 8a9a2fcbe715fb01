using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Bpo.Billing.Ingestion;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

public sealed class Imports
{
    private const string File = """
        id,enqueuedAt,waitSeconds,talkSeconds,outcome
        c1,2026-10-05T09:00:00+02:00,4,125,answered
        c2,2026-10-05T09:02:00+02:00,12,-5,answered
        c3,2026-10-05T09:03:00+02:00,31,0,abandoned

        """;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task good_rows_are_kept_and_bad_ones_listed_with_their_reason(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var source = await AddSource(host);

        var dry = (await Send(host, source, File, "?dryRun=true")).Expect(200);
        var import = (await Send(host, source, File, "?fileName=calls.csv")).Expect(201);
        var rejections = (await host.Client.Ask($"imports/{import.Id}/rejections")).Expect(200);
        var table = (await host.Client.Ask($"imports/{import.Id}/rejections", ("Accept", "text/csv"))).Expect(200);

        Assert.Null(dry.Json["id"]);
        Assert.Equal(2, dry.Json["accepted"]!.GetValue<int>());
        Assert.Equal((3, 2, 1), Figures(import));
        Assert.Equal("negative-duration", rejections.Json["data"]![0]!["code"]!.GetValue<string>());
        Assert.Equal(3, rejections.Json["data"]![0]!["line"]!.GetValue<int>());
        Assert.Contains("negative-duration", table.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_list_of_rejections_comes_back_corrected(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var import = (await Send(host, await AddSource(host), File)).Expect(201);
        var table = (await host.Client.Ask($"imports/{import.Id}/rejections", ("Accept", "text/csv"))).Expect(200);

        using var content = new StringContent(table.Text.Replace("12,-5", "12,5", StringComparison.Ordinal));
        var answer = (await host.Client.Send(HttpMethod.Post, $"imports/{import.Id}/recycle", content)).Expect(200);

        Assert.Equal(1, answer.Json["import"]!["accepted"]!.GetValue<int>());
        Assert.Equal(0, answer.Json["quarantine"]!["open"]!.GetValue<int>());
        Assert.Equal(1, answer.Json["quarantine"]!["recycled"]!.GetValue<int>());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_same_file_again_brings_nothing_new(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var source = await AddSource(host);

        var first = (await Send(host, source, File)).Expect(201);
        var second = (await Send(host, source, File)).Expect(201);

        Assert.Equal(0, second.Json["accepted"]!.GetValue<int>());
        Assert.Equal(2, second.Json["duplicates"]!.GetValue<int>());
        Assert.Equal(first.Id, second.Json["repeatOf"]!.GetValue<string>());
    }

    [Fact]
    public async Task a_gzip_file_is_read_as_what_it_holds()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var source = await AddSource(host);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(File), TestContext.Current.CancellationToken);
        }

        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Headers.ContentEncoding.Add("gzip");
        var import = await host.Client.Send(HttpMethod.Post, $"sources/{source}/imports", content);

        Assert.Equal((3, 2, 1), Figures(import.Expect(201)));
    }

    [Fact]
    public async Task a_file_beyond_the_limit_is_refused_whole()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite, ("Ingestion:MaximumUploadBytes", "100"));
        var source = await AddSource(host);

        (await Send(host, source, File)).Refused(413, "import.too-large");
    }

    [Theory]
    [InlineData("id,enqueuedAt,outcome,colour\n", "import.unknown-column")]
    [InlineData("id,outcome\nc1,answered\n", "import.missing-column")]
    public async Task a_file_of_another_shape_is_refused_with_its_code(string file, string code)
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);

        (await Send(host, await AddSource(host), file)).Refused(422, code);
    }

    [Fact]
    public async Task a_profile_at_fault_is_named_by_pointer()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);

        var answer = await host.Client.Post(
            "sources",
            """{"name":"x","format":"delimited","profile":{"separator":"dots"}}"""
        );

        answer.Refused(422, "source.invalid-profile");
        Assert.Contains(
            "/profile/separator",
            answer.Json["errors"]!.AsArray().Select(error => error!["pointer"]!.GetValue<string>())
        );
    }

    [Fact]
    public async Task every_format_says_what_its_profile_takes()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);

        var formats = (await host.Client.Ask("formats")).Expect(200).Json["data"]!.AsArray();

        Assert.Equal(
            UsageFormats.All.Select(format => format.Name),
            formats.Select(format => format!["name"]!.GetValue<string>())
        );
        Assert.All(formats, format => Assert.NotEmpty(format!["profile"]!.AsArray()));
    }

    private static async Task<string> AddSource(ApiHost host) =>
        (await host.Client.Post("sources", """{"name":"pbx","format":"canonical-csv"}""")).Expect(201).Id;

    private static async Task<Answer> Send(ApiHost host, string source, string file, string query = "")
    {
        using var content = new StringContent(file, Encoding.UTF8, "text/csv");
        return await host.Client.Send(HttpMethod.Post, $"sources/{source}/imports{query}", content);
    }

    private static (int Rows, int Accepted, int Rejected) Figures(Answer import) =>
        (
            import.Json["rows"]!.GetValue<int>(),
            import.Json["accepted"]!.GetValue<int>(),
            import.Json["rejected"]!.GetValue<int>()
        );
}
