using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bpo.Tests.Persistence;

public sealed class TenantKeys
{
    [Fact]
    public async Task every_key_begins_with_the_tenant()
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        await using var db = test.Database.OpenDirectory();
        var rows = db.Model.GetEntityTypes().Where(type => typeof(ITenantRow).IsAssignableFrom(type.ClrType)).ToList();

        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            Assert.All(row.GetKeys(), key => BeginsWithTenant(key.Properties));
            Assert.All(row.GetForeignKeys(), key => BeginsWithTenant(key.Properties));
            Assert.All(row.GetIndexes().Where(index => index.IsUnique), index => BeginsWithTenant(index.Properties));
            Assert.NotEmpty(row.GetDeclaredQueryFilters());
        }
    }

    private static void BeginsWithTenant(IReadOnlyList<IReadOnlyProperty> properties) =>
        Assert.Equal(nameof(ITenantRow.TenantId), properties[0].Name);
}
