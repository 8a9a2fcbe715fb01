namespace Bpo.Web.Api;

/// <summary>Bodies that are read as they came, because their bytes count or their reader has pointers of its own.</summary>
internal static class Bodies
{
    public static async Task<ReadOnlyMemory<byte>> ReadAll(this HttpRequest request, CancellationToken cancel)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancel);
        return buffer.ToArray();
    }
}
