using System.Text.Json;
using Bpo.Domain;

namespace Bpo.Web.Api;

/// <summary>Bodies that are read as they came, because their bytes count or their reader has pointers of its own.</summary>
internal static class Bodies
{
    /// <summary>No document of ours nests deeper; a bomb does.</summary>
    private const int MaximumDepth = 64;

    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = MaximumDepth,
        AllowDuplicateProperties = false,
    };

    public static async Task<ReadOnlyMemory<byte>> ReadAll(this HttpRequest request, CancellationToken cancel)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancel);
        return buffer.ToArray();
    }

    public static async Task<Result<JsonElement>> ReadJson(this HttpRequest request, CancellationToken cancel)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, Options, cancel);
            return document.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            var place = broken.LineNumber is { } line ? $" Line {line + 1}, byte {broken.BytePositionInLine + 1}." : "";
            return new Problem("request.not-json", $"The body is no JSON we can read.{place}");
        }
    }
}
