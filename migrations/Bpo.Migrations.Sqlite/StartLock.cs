namespace Bpo.Migrations.Sqlite;

/// <summary>An exclusive hold on the file <c>name.db.lock</c>.</summary>
internal static class StartLock
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    public static async Task<FileStream> AcquireAsync(string databaseFile, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Between);
        while (true)
        {
            try
            {
                return new FileStream(
                    databaseFile + ".lock",
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    bufferSize: 1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException) when (!cancel.IsCancellationRequested)
            {
                await timer.WaitForNextTickAsync(cancel);
            }
        }
    }
}
