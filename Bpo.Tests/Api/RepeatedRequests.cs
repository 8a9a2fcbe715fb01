using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

public sealed class RepeatedRequests
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_same_key_and_body_take_effect_once_and_get_the_same_answer(string provider)
    {
        await using var host = await ApiHost.Start(provider);

        var first = await host.Client.Post("clients", """{"name":"A"}""", ("Idempotency-Key", "k1"));
        var second = await host.Client.Post("clients", """{"name":"A"}""", ("Idempotency-Key", "k1"));
        var list = await host.Client.Ask("clients");

        Assert.Equal(first.Expect(201).Text, second.Expect(201).Text);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.True(second.Headers.Contains("Idempotent-Replayed"));
        Assert.Single(list.Json["data"]!.AsArray());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task many_at_once_with_one_key_make_one_row(string provider)
    {
        await using var host = await ApiHost.Start(provider);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => host.Client.Post("vendors", """{"name":"A"}""", ("Idempotency-Key", "k")))
        );
        var list = await host.Client.Ask("vendors");

        Assert.All(answers, answer => answer.Expect(201));
        Assert.Single(answers.Select(answer => answer.Id).Distinct(StringComparer.Ordinal));
        Assert.Single(list.Json["data"]!.AsArray());
    }

    [Fact]
    public async Task the_same_key_with_another_body_or_path_is_refused()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        (await host.Client.Post("clients", """{"name":"A"}""", ("Idempotency-Key", "k"))).Expect(201);

        (await host.Client.Post("clients", """{"name":"B"}""", ("Idempotency-Key", "k"))).Refused(
            409,
            "idempotency.key-reused"
        );
        (await host.Client.Post("vendors", """{"name":"A"}""", ("Idempotency-Key", "k"))).Refused(
            409,
            "idempotency.key-reused"
        );
    }

    [Fact]
    public async Task a_refused_request_may_be_corrected_under_its_key()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);

        (await host.Client.Post("clients", """{"name":""}""", ("Idempotency-Key", "k"))).Expect(422);
        (await host.Client.Post("clients", """{"name":"A"}""", ("Idempotency-Key", "k"))).Expect(201);
    }

    [Fact]
    public async Task a_key_is_neither_empty_nor_endless()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);

        (await host.Client.Post("clients", """{"name":"A"}""", ("Idempotency-Key", new string('k', 201)))).Refused(
            400,
            "request.idempotency-key"
        );
    }
}
