using Bpo.Billing.Runs.Privacy;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Privacy;

public sealed class CustomersAreFound
{
    private static readonly string[] Calls =
    [
        PrivacyDesk.Header,
        "c1,voice,2026-10-05T09:00:00+02:00,60,answered,+49 30 901820",
        "c2,voice,2026-10-07T09:00:00+02:00,45,answered,+4930901820",
        "c3,voice,2026-10-06T09:00:00+02:00,30,answered,+49 30 777777",
        "bad,voice,2026-10-06T09:00:00+02:00,-1,answered,+49 30 901820",
    ];

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task before_anything_is_erased_it_is_said_what_goes_and_what_stays(string provider)
    {
        await using var desk = await PrivacyDesk.Open(provider);
        await desk.Import(Calls);
        var find = new FindCustomer(desk.Desk.Fixture.Test.Database);

        var found = (
            await find.Run(desk.Desk.Fixture.Scope, "+49 (30) 901-820", null, ContractFixture.Cancel)
        ).Accepted();

        Assert.Equal((2, 105), (found.Contacts, found.TalkSeconds));
        Assert.Equal((true, 1), (found.Number, found.SetAside));
        Assert.Equal(new DateTimeOffset(2026, 10, 5, 7, 0, 0, TimeSpan.Zero), found.First!.Value.ToUniversalTime());
        Assert.Equal(new DateTimeOffset(2026, 10, 7, 7, 0, 0, TimeSpan.Zero), found.Last!.Value.ToUniversalTime());
        Assert.Equal(3, (await desk.Rows()).Count);
        Assert.Equal(2, (await desk.Numbers()).Count);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task rows_set_aside_are_cleaned_however_the_number_is_written_there(string provider)
    {
        await using var desk = await PrivacyDesk.Open(provider);
        await desk.Import([
            .. Calls,
            "worse,voice,2026-10-06T09:00:00+02:00,-1,answered,0049 (30) 901-820",
            "x,voice,?,1,answered,493090182077",
        ]);

        await desk.Eraser.Run(desk.Desk.Fixture.Scope, "+4930901820", null, "test", "asked", ContractFixture.Cancel);

        var raw = (await desk.Desk.SetAside()).Select(row => row.Raw).ToList();
        Assert.Equal(2, raw.Count(row => row.Contains('~', StringComparison.Ordinal)));
        Assert.DoesNotContain(raw, row => row.Contains("901-820", StringComparison.Ordinal));
        Assert.Contains(raw, row => row.EndsWith("493090182077", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task who_never_called_is_not_found(string provider)
    {
        await using var desk = await PrivacyDesk.Open(provider);
        await desk.Import(Calls);
        var find = new FindCustomer(desk.Desk.Fixture.Test.Database);

        var unknown = await find.Run(desk.Desk.Fixture.Scope, "+49 30 1", null, ContractFixture.Cancel);

        Assert.Equal("customer.not-found", unknown.RefusedAs());
    }
}
