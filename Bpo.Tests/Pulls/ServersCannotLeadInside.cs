using Bpo.Domain.Usage;
using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;
using static Bpo.Tests.Pulls.PullDesk;

namespace Bpo.Tests.Pulls;

/// <summary>Neither an address nor a server turns a pull against what only we can reach, and no secret goes astray.</summary>
public sealed class ServersCannotLeadInside
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://[fd00:ec2::254]/")]
    [InlineData("https://user:word@localhost/")]
    [InlineData("file:///etc/passwd")]
    public async Task a_redirect_does_not_lead_inside(string location)
    {
        await using var host = await Host(TestDatabases.Sqlite);
        await using var server = await FileServer.Start();
        var month = await MonthByApi.Prepare(host);
        server.Redirect(location);
        (await Set(host, month.Source, Plain(server.Address + "/calls.csv"))).Expect(200);

        var run = (await host.Client.Post($"sources/{month.Source}/pull/runs", "{}")).Expect(200).Json;

        Assert.Equal(("failed", "pull.closed-address", 1), Told(run));
    }

    [Fact]
    public async Task a_secret_goes_to_its_own_server_only()
    {
        await using var host = await Host(TestDatabases.Sqlite);
        await using var server = await FileServer.Start();
        await using var other = await FileServer.Start();
        var month = await MonthByApi.Prepare(host);
        server.Redirect(other.Address + "/calls.csv");
        other.Send(MonthByApi.Calls());
        (await Set(host, month.Source, Header(server.Address + "/calls.csv", "\"everyMinutes\":60"))).Expect(200);

        (await host.Client.Post($"sources/{month.Source}/pull/runs", "{}")).Expect(200);

        Assert.Equal(Secret, server.Requests.Single().Authorization);
        Assert.Equal("", other.Requests.Single().Authorization);
    }

    [Fact]
    public async Task a_secret_is_sealed_never_shown_and_asked_for_anew_when_the_server_changes()
    {
        await using var host = await Host(TestDatabases.Sqlite);
        await using var server = await FileServer.Start();
        var month = await MonthByApi.Prepare(host);
        server.Send(MonthByApi.Calls());
        const string Query = "\"everyMinutes\":60,\"credential\":{\"in\":\"query\",\"name\":\"token\"";
        string With(string url, string rest) => $$$"""{"url":"{{{url}}}",{{{Query}}}{{{rest}}}}}""";
        var set = await Set(host, month.Source, With(server.Address + "/calls.csv", ",\"secret\":\"top&secret\""));

        var kept = await Set(host, month.Source, With(server.Address + "/other.csv", ""));
        var moved = await Set(host, month.Source, With("https://elsewhere.example/calls.csv", ""));
        (await host.Client.Post($"sources/{month.Source}/pull/runs", "{}")).Expect(200);

        Assert.DoesNotContain("top", set.Expect(200).Text + kept.Expect(200).Text, StringComparison.Ordinal);
        moved.Refused(422, "pull.invalid");
        Assert.Contains("/credential/secret", moved.Text, StringComparison.Ordinal);
        Assert.Equal("/other.csv?token=top%26secret", server.Requests.Single().Path);
        await using var db = Database(host);
        Assert.DoesNotContain(
            "secret",
            (await db.Set<SourcePull>().SingleAsync(Cancel)).Sealed!,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("http://files.example/a.csv", "/url")]
    [InlineData("http://127.0.0.1/a.csv", "/url")]
    [InlineData("https://user:word@files.example/a.csv", "/url")]
    [InlineData("ftp://files.example/a.csv", "/url")]
    [InlineData("calls.csv", "/url")]
    public async Task only_https_without_a_user_is_taken(string url, string pointer)
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);

        var refused = await Set(host, month.Source, Plain(url));

        refused.Refused(422, "pull.invalid");
        Assert.Contains(pointer, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task without_the_setting_the_machine_itself_is_closed()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);
        (await Set(host, month.Source, Plain("https://localhost:1/a.csv"))).Expect(200);

        var run = (await host.Client.Post($"sources/{month.Source}/pull/runs", "{}")).Expect(200).Json;

        Assert.Equal(("failed", "pull.closed-address", 1), Told(run));
    }
}
