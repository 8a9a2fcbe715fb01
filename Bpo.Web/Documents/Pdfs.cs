using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Bpo.Web.Documents;

internal static class Pdfs
{
    public const string MediaType = "application/pdf";

    /// <summary>Whether a PDF is asked for before JSON.</summary>
    public static bool WantsPdf(this HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted
            .OrderByDescending(type => type.Quality ?? 1)
            .Select(type => type.MediaType.Value)
            .FirstOrDefault(type => type is MediaType or "application/json" or "*/*") == MediaType;

    public static FileContentHttpResult AsFile(this Printed printed) =>
        TypedResults.File(printed.Content, MediaType, printed.FileName);
}

/// <summary>A document ready to be handed out.</summary>
public sealed record Printed(string FileName, byte[] Content);
