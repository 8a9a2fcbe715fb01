namespace Bpo.Web.Pulls;

/// <summary>What a server answered: a file, or that nothing is new.</summary>
/// <param name="Content">Null when nothing is new.</param>
internal sealed record PulledFile(Stream? Content, string Name, string? ETag, string? LastModified) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        if (Content is not null)
        {
            await Content.DisposeAsync();
        }
    }
}
