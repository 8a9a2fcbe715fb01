using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Persistence;

public sealed class Migrations
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_migrations_build_the_model_as_it_is(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        await using var db = test.Database.OpenDirectory();

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }
}
