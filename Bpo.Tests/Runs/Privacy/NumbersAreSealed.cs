using System.Security.Cryptography;
using Bpo.Billing.Persistence.Secrets;
using Bpo.Billing.Persistence.Usage;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Privacy;

public sealed class NumbersAreSealed
{
    private static readonly string[] Calls =
    [
        PrivacyDesk.Header,
        "c1,voice,2026-10-05T09:00:00+02:00,60,answered,+49 30 901820",
        "c2,voice,2026-10-06T09:00:00+02:00,60,answered,0049-30-777",
        "c3,voice,2026-10-07T09:00:00+02:00,60,answered,+4930901820",
    ];

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_number_is_stored_once_sealed_under_its_token(string provider)
    {
        await using var desk = await PrivacyDesk.Open(provider);

        await desk.Import(Calls);

        var numbers = await desk.Numbers();
        var box = await desk.Secrets.Box(desk.Desk.Fixture.Tenant, ContractFixture.Cancel);
        Assert.Equal(
            ["0049-30-777", "+4930901820"],
            numbers.Select(number => box.Open(number.Sealed, CustomerNumber.Purpose(number.Token)))
        );
        Assert.Equal(new DateTimeOffset(2026, 10, 7, 7, 0, 0, TimeSpan.Zero), numbers[1].LastContactAt);
        Assert.All(await desk.Rows(), row => Assert.Contains(row.Customer, numbers.Select(number => number.Token)));
        Assert.All(numbers, number => Assert.DoesNotContain("901820", number.Sealed, StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_source_that_does_not_ask_for_it_keeps_none(string provider)
    {
        await using var desk = await PrivacyDesk.Open(provider, "{}");

        await desk.Import(Calls);

        Assert.Empty(await desk.Numbers());
        Assert.Equal(3, (await desk.Rows()).Count);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task later_batches_and_files_move_the_latest_contact_on(string provider)
    {
        await using var desk = await PrivacyDesk.Open(provider);
        var many = Enumerable
            .Range(1, 20)
            .Select(day => $"d{day},voice,2026-10-{day:00}T09:00:00+02:00,60,answered,+49301111");

        await desk.Import([PrivacyDesk.Header, .. many]);
        await desk.Import(PrivacyDesk.Header, "e1,voice,2026-10-02T09:00:00+02:00,60,answered,+49301111");

        var number = Assert.Single(await desk.Numbers());
        Assert.Equal(new DateTimeOffset(2026, 10, 20, 7, 0, 0, TimeSpan.Zero), number.LastContactAt);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_same_key_opens_after_a_restart_and_another_master_key_does_not(string provider)
    {
        await using var desk = await PrivacyDesk.Open(provider);
        var (database, tenant) = (desk.Desk.Fixture.Test.Database, desk.Desk.Fixture.Tenant);
        var text = (await desk.Secrets.Box(tenant, ContractFixture.Cancel)).Seal("number", "purpose");
        var restarted = new TenantSecrets(database, [new MasterKeyWrap(new byte[32])], ContractFixture.Clock);
        var stolen = new TenantSecrets(
            database,
            [new MasterKeyWrap([.. Enumerable.Repeat((byte)1, 32)])],
            ContractFixture.Clock
        );

        Assert.Equal("number", (await restarted.Box(tenant, ContractFixture.Cancel)).Open(text, "purpose"));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => stolen.Box(tenant, ContractFixture.Cancel));
    }

    [Fact]
    public void a_sealed_text_opens_for_its_tenant_and_purpose_only_and_never_looks_the_same()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var (mine, others) = (new SecretBox(key, Guid.CreateVersion7()), new SecretBox(key, Guid.CreateVersion7()));
        var text = mine.Seal("+49 30 901820", "a");

        Assert.Equal("+49 30 901820", mine.Open(text, "a"));
        Assert.NotEqual(text, mine.Seal("+49 30 901820", "a"));
        Assert.ThrowsAny<CryptographicException>(() => mine.Open(text, "b"));
        Assert.ThrowsAny<CryptographicException>(() => others.Open(text, "a"));
        Assert.ThrowsAny<CryptographicException>(() => mine.Open(Convert.ToBase64String(new byte[40]), "a"));
    }
}
