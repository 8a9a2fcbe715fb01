using Bpo.Billing.Runs;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs;

public sealed class MonthsThatAreDue
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_month_is_due_after_its_cut_off_until_it_is_issued(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test, new DateOnly(2026, 9, 10));

        // Three days of cut-off, in Berlin: midnight of the fourth is 23:00 UTC of the third.
        Assert.Equal([9], await Due(contract, new(2026, 11, 3, 22, 59, 0, TimeSpan.Zero)));
        Assert.Equal([9, 10], await Due(contract, new(2026, 11, 3, 23, 0, 0, TimeSpan.Zero)));
        await contract.IssueOctober();
        Assert.Equal([9], await Due(contract, TestDatabase.Now));
    }

    private static async Task<IEnumerable<int>> Due(ContractFixture contract, DateTimeOffset now)
    {
        await using var db = contract.Test.Database.Open(contract.Scope);
        return (await DueMonths.Find(db, now, ContractFixture.Cancel)).Select(due => due.Month.From.Month);
    }
}
