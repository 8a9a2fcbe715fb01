using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs;
using Bpo.Domain.Contracts;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs;

public sealed class TermsVersions
{
    private const string Base = ContractFixture.Terms;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task versions_are_numbered_and_kept_to_the_byte(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.Create(test);

        (await contract.AddTerms()).Accepted();
        var second = (await contract.AddTerms(Base.Replace("2026-10-01", "2026-11-01"))).Accepted();
        await using var db = test.Database.Open(contract.Scope);
        var stored = await db.TermsOf(contract.Contract.Id, ContractFixture.Cancel);

        Assert.Equal(2, second.Number);
        Assert.Equal([1, 2], stored.Select(version => version.Number));
        Assert.Equal(64, second.Hash.Length);
    }

    [Theory]
    [InlineData("2026-10-01", "EUR", "Europe/Berlin", "terms.overlap")]
    [InlineData("2026-11-01", "USD", "Europe/Berlin", "terms.mixed-currency")]
    [InlineData("2026-11-01", "EUR", "Europe/Moscow", "terms.mixed-zone")]
    public async Task a_version_that_does_not_fit_is_refused(string from, string currency, string zone, string code)
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var contract = await ContractFixture.Create(test);
        (await contract.AddTerms()).Accepted();
        var document = Base.Replace("2026-10-01", from).Replace("EUR", currency).Replace("Europe/Berlin", zone);

        Assert.Equal(code, (await contract.AddTerms(document)).RefusedAs());
    }

    [Fact]
    public async Task the_first_version_covers_the_first_day_of_the_contract()
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var contract = await ContractFixture.Create(test);

        Assert.Equal("terms.gap", (await contract.AddTerms(Base.Replace("2026-10-01", "2026-10-02"))).RefusedAs());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task issued_months_are_not_priced_anew(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        await contract.IssueOctober();

        Assert.Equal(
            "terms.backdated",
            (await contract.AddTerms(Base.Replace("2026-10-01", "2026-10-31"))).RefusedAs()
        );
        (await contract.AddTerms(Base.Replace("2026-10-01", "2026-11-01"))).Accepted();
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_contract_bills_once_it_has_terms(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.Create(test);
        Task<Domain.Result<Contract>> Activate() =>
            test.Database.Write(
                contract.Scope,
                db => ActivateContract.Run(db, contract.Contract.Id, ContractFixture.Cancel),
                ContractFixture.Cancel
            );

        Assert.Equal("contract.no-terms", (await Activate()).RefusedAs());
        await contract.AddTerms();
        Assert.Equal(ContractStatus.Active, (await Activate()).Accepted().Status);
        Assert.Equal("contract.not-draft", (await Activate()).RefusedAs());
    }
}
