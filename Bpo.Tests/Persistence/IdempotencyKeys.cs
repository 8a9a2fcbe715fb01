using Bpo.Billing.Persistence.Operations;
using Bpo.Tests.Runs;

namespace Bpo.Tests.Persistence;

public sealed class IdempotencyKeys
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_key_answers_its_own_request_and_no_other(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var scope = await test.AddTenant();
        var cancel = TestContext.Current.CancellationToken;
        await using var db = test.Database.Open(scope);
        db.Add(
            new IdempotencyKey
            {
                TenantId = scope.Tenant!.Value,
                Key = "k1",
                InputHash = "aa",
                StatusCode = 201,
                Answer = "{}",
                CreatedAt = TestDatabase.Now,
            }
        );
        await db.SaveChangesAsync(cancel);

        Assert.Equal(201, (await db.FindAnswer("k1", "aa", cancel)).Accepted()!.StatusCode);
        Assert.Null((await db.FindAnswer("k2", "aa", cancel)).Accepted());
        Assert.Equal("idempotency.key-reused", (await db.FindAnswer("k1", "bb", cancel)).RefusedAs());
    }
}
