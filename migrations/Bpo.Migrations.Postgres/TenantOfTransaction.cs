using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bpo.Migrations.Postgres;

/// <summary>Announces the tenant at the start of every transaction.</summary>
internal sealed class TenantOfTransaction : DbTransactionInterceptor
{
    public override DbTransaction TransactionStarted(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result
    )
    {
        using var command = Announcement(connection, eventData, result);
        command.ExecuteNonQuery();
        return result;
    }

    public override async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = Announcement(connection, eventData, result);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return result;
    }

    private static DbCommand Announcement(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction transaction
    )
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = TenantSetting.For(eventData.Context) ?? "SELECT 1";
        return command;
    }
}
