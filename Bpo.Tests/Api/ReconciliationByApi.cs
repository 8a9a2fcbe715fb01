using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>Six of ten calls were answered in time; the platform left the abandoned one out, and the bill counts whole minutes.</summary>
public sealed class ReconciliationByApi
{
    private const string Reported =
        """[ { "sla": "sl", "from": "2026-10-01", "to": "2026-11-01", "value": "66.67" } ]""";

    private const string Billed = """
        [ { "invoice": "B-1", "line": "1", "charge": "talk", "from": "2026-10-01", "to": "2026-11-01", "price": "0.50", "amount": "9.00" } ]
        """;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task each_difference_comes_with_the_reading_that_makes_it(string provider)
    {
        await using var sides = await BothSides.Of(provider);
        (await sides.Vendor.Post($"usage/reported?contractId={sides.Month.Contract}", Reported)).Expect(201);
        (await sides.Vendor.Post($"usage/billed?contractId={sides.Month.Contract}", Billed)).Expect(201);

        var read = (await sides.Client.Ask($"{sides.Contract}/reconciliation/2026-10?language=ru")).Expect(200).Json;

        var value = Assert.Single(read["values"]!.AsArray())!;
        Assert.Equal("60", value["ours"]!["value"]!.GetValue<string>());
        Assert.Contains(value["hypotheses"]!.AsArray(), one => one!["exact"]!.GetValue<bool>());
        var bill = Assert.Single(read["bills"]!.AsArray())!;
        Assert.Equal(("9", "1.35"), (bill["billed"]!.GetValue<string>(), bill["difference"]!.GetValue<string>()));
        Assert.Contains(
            bill["hypotheses"]!.AsArray(),
            one => one!["exact"]!.GetValue<bool>() && one["code"]!.GetValue<string>() == "reconcile.increment"
        );
        Assert.All(bill["hypotheses"]!.AsArray(), one => Assert.Empty(one!["also"]!.AsArray()));
        Assert.True(bill["tried"]!.GetValue<int>() > bill["exact"]!.GetValue<int>());
    }

    /// <summary>Our 15.3 minutes at 0.40 are 6.12, and that line stands twice.</summary>
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task reasons_that_hold_together_are_told_together(string provider)
    {
        await using var sides = await BothSides.Of(provider);
        var once = Billed.Replace("0.50", "0.40").Replace("9.00", "6.12").Trim().Trim('[', ']');
        var twice = $"[ {once}, {once.Replace("\"line\": \"1\"", "\"line\": \"2\"")} ]";
        (await sides.Vendor.Post($"usage/billed?contractId={sides.Month.Contract}", twice)).Expect(201);

        var read = (await sides.Client.Ask($"{sides.Contract}/reconciliation/2026-10?language=ru")).Expect(200).Json;

        var nearest = Assert.Single(read["bills"]!.AsArray())!["hypotheses"]![0]!;
        Assert.True(nearest["exact"]!.GetValue<bool>());
        Assert.Equal("reconcile.price", nearest["code"]!.GetValue<string>());
        Assert.Equal("повторённых строк: 1", Assert.Single(nearest["also"]!.AsArray())!.GetValue<string>());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task strangers_neither_read_it_nor_put_a_bill_into_it(string provider)
    {
        await using var sides = await BothSides.Of(provider);

        foreach (var stranger in sides.Strangers)
        {
            (await stranger.Ask($"{sides.Contract}/reconciliation/2026-10")).Refused(404, "contract.not-found");
            var put = await stranger.Post($"usage/billed?contractId={sides.Month.Contract}", Billed);
            Assert.Contains(put.Status, new[] { 403, 404 });
        }

        var read = (await sides.Vendor.Ask($"{sides.Contract}/reconciliation/2026-10")).Expect(200).Json;
        Assert.Empty(read["bills"]!.AsArray());
        (await sides.Vendor.Ask($"{sides.Contract}/reconciliation/2025-10")).Refused(422, "month.outside-contract");
    }
}
