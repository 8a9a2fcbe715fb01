using Bpo.Billing.Persistence.Invoices;
using Bpo.Domain;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs;

public sealed class GaplessNumbers
{
    private const int Writers = 8;
    private const int Each = 12;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task writers_at_once_leave_no_gap_and_repeat_nothing(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var scope = await test.AddTenant();
        var taken = new System.Collections.Concurrent.ConcurrentBag<string>();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Writers * Each),
            new ParallelOptions { MaxDegreeOfParallelism = Writers, CancellationToken = ContractFixture.Cancel },
            async (turn, cancel) =>
            {
                var result = await test.Database.Write<string>(
                    scope,
                    async db =>
                    {
                        var number = await db.TakeNumber(scope.Tenant!.Value, "seller", "default", cancel);
                        // Every tenth invoice fails after it took its number.
                        return turn % 10 == 9 ? new Problem("test.refused", "Refused.") : number;
                    },
                    cancel
                );
                result.Match(
                    number =>
                    {
                        taken.Add(number);
                        return true;
                    },
                    _ => false
                );
            }
        );

        Assert.Equal(87, taken.Count);
        Assert.Equal(Enumerable.Range(1, 87).Select(number => $"INV-{number:000000}"), taken.Order());
    }
}
