using System.Globalization;
using Bpo.Domain.Time;
using Microsoft.Data.Sqlite;

namespace Bpo.Migrations.Sqlite;

/// <summary>
/// <c>civil_day(ticks, zone)</c>: the date of an instant by a zone's clock, as text. SQLite knows no zone but UTC and the
/// machine's; UTC stands for a zone that is null or unknown.
/// </summary>
internal static class CivilDay
{
    public static void Teach(SqliteConnection connection) =>
        connection.CreateFunction<long, string?, string>("civil_day", Of, isDeterministic: true);

    private static string Of(long ticks, string? zone) =>
        (ContractZone.Find(zone) ?? ContractZone.Utc)
            .DateOf(new DateTimeOffset(ticks, TimeSpan.Zero))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
