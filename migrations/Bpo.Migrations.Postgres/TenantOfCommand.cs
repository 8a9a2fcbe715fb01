using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bpo.Migrations.Postgres;

/// <summary>
/// Announces the tenant in front of a command that runs in no transaction of its own; both travel in one round trip and form
/// one implicit transaction.
/// </summary>
internal sealed class TenantOfCommand : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    ) => Announce(command, eventData, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Announce(command, eventData, result));

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result
    ) => Announce(command, eventData, result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Announce(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result
    ) => Announce(command, eventData, result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Announce(command, eventData, result));

    // EF prepares the text of each command anew, so nothing is announced twice.
    private static InterceptionResult<T> Announce<T>(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<T> result
    )
    {
        if (
            command.Transaction is null
            && eventData.CommandSource is not CommandSource.Migrations
            && TenantSetting.For(eventData.Context) is { } announcement
        )
        {
            command.CommandText = $"{announcement}; {command.CommandText}";
        }

        return result;
    }
}
