using System.Globalization;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Imports;

/// <summary>The fast way into a database encodes every value itself.</summary>
public sealed class ValuesAsTheyWere
{
    private static readonly string[] Costs =
    [
        "0",
        "0.01",
        "0.00001",
        "1",
        "9999",
        "10000",
        "10000.0001",
        "12345678.87654321",
        "7922816251426433759354395033",
        "0.0000000000000000000000000001",
    ];

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task amounts_of_any_size_are_read_back(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);

        await desk.Import([
            "id,enqueuedAt,outcome,cost",
            .. Costs.Select((cost, index) => $"{index},2026-10-01T09:00:00Z,answered,{cost}"),
        ]);

        Assert.Equal(
            Costs.Select(cost => decimal.Parse(cost, CultureInfo.InvariantCulture)),
            (await desk.Contacts()).Select(contact => contact.Cost!.Value)
        );
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task texts_longer_than_any_buffer_and_in_any_script_are_read_back(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        string[] reasons = ["", "возврат — 退款 😀", new('ж', 60_000), "x"];

        await desk.Import([
            "id,enqueuedAt,outcome,reason,disposition,attributes.note",
            .. reasons.Select((text, index) => $"{index},2026-10-01T09:00:00Z,answered,{text},{text},{text}"),
        ]);

        var stored = await desk.Contacts();
        Assert.Equal(reasons, stored.Select(contact => contact.Reason));
        Assert.Equal(reasons, stored.Select(contact => contact.Disposition));
        Assert.Equal(reasons, stored.Select(contact => contact.Attributes.GetValueOrDefault("note", "")));
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task moments_are_kept_to_the_microsecond(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        string[] moments = ["1969-12-31T23:59:59.999999Z", "1999-12-31T23:59:59Z", "2026-10-01T09:00:00.123456Z"];

        await desk.Import([
            "id,enqueuedAt,outcome",
            .. moments.Select((moment, index) => $"{index},{moment},answered"),
        ]);

        Assert.Equal(
            moments.Select(moment => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)),
            (await desk.Contacts(contract: Guid.Empty))
                .Concat(await desk.Contacts())
                .Select(contact => contact.EnqueuedAt)
        );
    }
}
