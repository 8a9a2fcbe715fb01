using System.Diagnostics;

namespace Bpo.Web.Api.Problems;

/// <summary>Gives every problem a code, an instance and a request id, also those the framework writes itself.</summary>
public static class ProblemShape
{
    public static void Complete(ProblemDetailsContext context)
    {
        var details = context.ProblemDetails;
        var request = context.HttpContext.Request;
        details.Instance ??= request.Path;
        details.Extensions.TryAdd("code", CodeOf(details.Status ?? context.HttpContext.Response.StatusCode));
        details.Extensions.TryAdd("errors", Array.Empty<ApiError>());
        details.Extensions["requestId"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
        details.Extensions.Remove("traceId");
    }

    private static string CodeOf(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized => "access.not-signed-in",
            StatusCodes.Status403Forbidden => "access.not-allowed",
            StatusCodes.Status404NotFound => "request.not-found",
            StatusCodes.Status405MethodNotAllowed => "request.method",
            StatusCodes.Status413PayloadTooLarge => "request.too-large",
            StatusCodes.Status415UnsupportedMediaType => "request.media-type",
            StatusCodes.Status429TooManyRequests => "request.too-many",
            >= 500 => "server.fault",
            _ => "request.invalid",
        };
}
