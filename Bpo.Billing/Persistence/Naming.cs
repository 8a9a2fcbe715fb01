using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bpo.Billing.Persistence;

/// <summary>Columns are named as SQL people name them, so that nothing needs quoting in psql; keys are always our own.</summary>
internal static class Naming
{
    public static void Apply(IMutableModel model)
    {
        foreach (
            var property in model
                .GetEntityTypes()
                .Where(entity => !entity.IsMappedToJson())
                .SelectMany(entity => entity.GetProperties())
        )
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            if (property.ClrType == typeof(Guid))
            {
                property.ValueGenerated = ValueGenerated.Never;
            }
        }
    }
}
