using System.Text.Json;
using Bpo.Domain;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Bpo.Web.Api.Problems;

/// <summary>Requests the framework could not read: no JSON, a member of the wrong kind, a body beyond the limit.</summary>
public sealed class BadRequests(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (exception is not BadHttpRequestException bad)
        {
            return false;
        }

        var details = ApiProblem.Details(Problem(bad));
        httpContext.Response.StatusCode = details.Status ?? bad.StatusCode;
        return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = details });
    }

    private static Problem Problem(BadHttpRequestException bad) =>
        (bad.StatusCode, bad.InnerException) switch
        {
            (StatusCodes.Status413PayloadTooLarge, _) => new("request.too-large", "The body exceeds the limit."),
            (StatusCodes.Status415UnsupportedMediaType, _) => new("request.media-type", bad.Message),
            (_, JsonException json) => Broken(json),
            _ => new("request.invalid", bad.Message),
        };

    private static Problem Broken(JsonException json)
    {
        var pointer = JsonPointer.FromPath(json.Path);
        var message = Sentence(json);
        return new("request.not-json", message, [new Fault(pointer, "json", message)]);
    }

    /// <summary>The serializer names CLR types in some messages; those say nothing to a caller.</summary>
    private static string Sentence(JsonException json) =>
        json.Message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal)
            ? "The body has a member that has no meaning here."
        : json.Message.Contains("missing required properties", StringComparison.Ordinal)
            ? "The body lacks a required member: "
                + json.Message[(json.Message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]
        : json.Message.Contains("Bpo.", StringComparison.Ordinal)
        || json.Message.Contains("System.", StringComparison.Ordinal)
            ? "The body does not have the expected shape."
        : json.Message.Split(" Path: ")[0];
}
