using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>Whoever answers for privacy reads what was done with customers' data.</summary>
public sealed class PrivacyLogByApi
{
    private const string Number = "+49 30 901820";

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task it_says_who_did_what_and_why_and_holds_no_number(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var contact = await Contact(host);
        (await host.Client.Post($"contacts/{contact}/reveal", """{"reason":"Call-back agreed"}""")).Expect(200);
        (await host.Client.Post("customers/erase", $$"""{"number":"{{Number}}","reason":"Request 118"}""")).Expect(200);
        (await host.Client.Send(HttpMethod.Put, "retention", Calls.Json("""{"months":24,"tokens":true}"""))).Expect(
            200
        );

        var log = (await host.Client.Ask("privacy-log")).Expect(200);
        var entries = log.Json["data"]!
            .AsArray()
            .ToDictionary(entry => entry!["action"]!.GetValue<string>(), entry => entry!, StringComparer.Ordinal);

        Assert.Equal(
            ["customer.erased", "customer.revealed", "retention.set"],
            entries.Keys.Order(StringComparer.Ordinal)
        );
        Assert.All(entries.Values, entry => Assert.StartsWith("key_", entry["actor"]!.GetValue<string>()));
        Assert.Equal(contact, entries["customer.revealed"]["subject"]!.GetValue<string>());
        Assert.Equal("Call-back agreed", entries["customer.revealed"]["detail"]!["reason"]!.GetValue<string>());
        Assert.Equal(24, entries["retention.set"]["detail"]!["months"]!.GetValue<int>());
        Assert.DoesNotContain("901820", log.Text, StringComparison.Ordinal);
        var erased = (await host.Client.Ask("privacy-log?action=customer.erased")).Expect(200).Json["data"]!.AsArray();
        Assert.Equal("Request 118", Assert.Single(erased)!["detail"]!["reason"]!.GetValue<string>());
        (await host.Client.Ask("privacy-log?action=invoice.issued")).Refused(400, "request.invalid");
    }

    [Fact]
    public async Task who_may_not_erase_does_not_read_it_and_anothers_log_is_empty()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var contact = await Contact(host);
        (await host.Client.Post($"contacts/{contact}/reveal", """{"reason":"Call-back agreed"}""")).Expect(200);
        using var reader = await host.AddKey("bpo_test_of_a_reader_12345", "usage:read customers:reveal");
        using var other = await host.AddTenant("Other", "bpo_test_of_the_other_12345");

        (await reader.Ask("privacy-log")).Refused(403, "access.not-allowed");
        Assert.Empty((await other.Ask("privacy-log")).Expect(200).Json["data"]!.AsArray());
        var nothing = await reader.GetAsync("/exports/privacy-log.csv", TestContext.Current.CancellationToken);
        Assert.False(nothing.IsSuccessStatusCode);
    }

    private static async Task<string> Contact(ApiHost host)
    {
        var month = await MonthByApi.Prepare(host);
        var source = await host.Client.Post(
            "sources",
            """{"name":"kept","format":"canonical-csv","profile":{"keepNumbers":true}}"""
        );
        using var file = new StringContent(
            $"""
            id,channel,direction,enqueuedAt,talkSeconds,outcome,customer
            c1,voice,inbound,2026-10-05T09:00:00+02:00,60,answered,{Number}
            """
        );
        (await host.Client.Send(HttpMethod.Post, $"sources/{source.Expect(201).Id}/imports", file)).Expect(201);
        var contacts = (await host.Client.Ask($"contracts/{month.Contract}/contacts")).Expect(200).Json["data"]!;
        return contacts[0]!["id"]!.GetValue<string>();
    }
}
