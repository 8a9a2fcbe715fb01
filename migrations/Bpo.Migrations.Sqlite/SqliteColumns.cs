using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bpo.Migrations.Sqlite;

/// <summary>
/// SQLite has neither instants nor UUIDs. Instants become UTC ticks, which order and compare; keys become their 16 bytes in
/// big-endian order, less than half of their text and ordered by time like it.
/// </summary>
internal sealed class SqliteColumns(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        foreach (
            var property in modelBuilder
                .Model.GetEntityTypes()
                .Where(entity => !entity.IsMappedToJson())
                .SelectMany(entity => entity.GetProperties())
        )
        {
            Convert(property);
        }
    }

    private static void Convert(IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(DateTimeOffset))
        {
            property.SetValueConverter(new UtcTicks());
        }
        else if (type == typeof(Guid))
        {
            property.SetValueConverter(new KeyBytes());
        }
    }

    private sealed class UtcTicks()
        : ValueConverter<DateTimeOffset, long>(
            instant => instant.UtcTicks,
            ticks => new DateTimeOffset(ticks, TimeSpan.Zero)
        );

    private sealed class KeyBytes()
        : ValueConverter<Guid, byte[]>(key => key.ToByteArray(true), bytes => new Guid(bytes, true));
}
