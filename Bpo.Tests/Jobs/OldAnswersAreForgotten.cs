using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Domain.Access;
using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Bpo.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Jobs;

public sealed class OldAnswersAreForgotten
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_answer_is_kept_for_a_week_and_no_longer(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var scope = await test.AddTenant();
        await using (var db = test.Database.Open(scope))
        {
            db.Add(Answer(scope, "old", TestDatabase.Now - ForgetAnswers.Kept - TimeSpan.FromSeconds(1)));
            db.Add(Answer(scope, "new", TestDatabase.Now - ForgetAnswers.Kept));
            await db.SaveChangesAsync(Cancel);
        }

        var forget = new ForgetAnswers(new EveryTenant(test.Database), test.Database, new FixedClock(TestDatabase.Now));
        var forgotten = (await forget.Run(Cancel), await forget.Run(Cancel));

        await using var left = test.Database.Open(scope);
        Assert.Equal((1, 0), forgotten);
        Assert.Equal("new", Assert.Single(await left.Set<IdempotencyKey>().ToListAsync(Cancel)).Key);
    }

    private static IdempotencyKey Answer(TenantScope scope, string key, DateTimeOffset at) =>
        new()
        {
            TenantId = scope.Tenant!.Value,
            Key = key,
            InputHash = new string('0', 64),
            StatusCode = 200,
            Answer = "{}",
            CreatedAt = at,
        };
}
