using Bpo.Billing.Ingestion.Matching;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Imports;

/// <summary>Each batch asks which contract claims its contacts; an import has hundreds of batches and a vendor hundreds of contracts.</summary>
public sealed class TermsOfAnImport
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task are_read_once_while_nothing_changes(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        var contracts = new ActiveContracts();

        var first = await Ask(contract, contracts);

        Assert.Same(first, await Ask(contract, contracts));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task are_read_again_when_a_version_comes_between_two_batches(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        var contracts = new ActiveContracts();
        var chat = new Contact
        {
            Id = "1",
            Source = "switch",
            Channel = Channel.Chat,
            Direction = Direction.Inbound,
            EnqueuedAt = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero),
            Outcome = Outcome.Answered,
        };
        var before = await Ask(contract, contracts);

        (
            await contract.AddTerms(
                ContractFixture.Terms.Replace("2026-10-01", "2026-11-01").Replace("[\"voice\"]", "[\"chat\"]")
            )
        ).Accepted();
        var after = await Ask(contract, contracts);

        Assert.False(before.Match(chat).IsMatched);
        Assert.True(after.Match(chat).IsMatched);
    }

    private static async Task<ServiceMatcher> Ask(ContractFixture contract, ActiveContracts contracts)
    {
        await using var db = contract.Test.Database.Open(contract.Scope);
        return await contracts.Matcher(db, ContractFixture.Cancel);
    }
}
