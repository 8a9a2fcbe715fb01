using System.Globalization;
using Bpo.Domain;
using Bpo.Domain.Access;

namespace Bpo.Web.Api.Concurrency;

/// <summary>A row's version outside is its ETag; who changes a row says which version they saw.</summary>
public static class Etags
{
    public static void Show(this HttpContext context, IVersioned row) => context.Response.Headers.ETag = Of(row);

    /// <summary>Null when the caller saw the present version; else why the change is refused (428 without If-Match, 412 when stale).</summary>
    public static Problem? Stale(this HttpContext context, IVersioned row)
    {
        var seen = context.Request.Headers.IfMatch;
        return seen.Count == 0 ? new Problem("etag.missing", "Send If-Match with the ETag you last read.")
            : seen.Any(tag => tag == "*" || tag == Of(row)) ? null
            : new Problem("etag.stale", "It has changed since you read it; read it again.");
    }

    public static RouteHandlerBuilder NeedsEtag(this RouteHandlerBuilder endpoint) =>
        endpoint
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static string Of(IVersioned row) => string.Create(CultureInfo.InvariantCulture, $"\"{row.Version}\"");
}
