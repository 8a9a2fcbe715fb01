using Bpo.Domain;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Authentication;

namespace Bpo.Web.Access;

/// <summary>
/// A browser sends its cookie along with any request; a write that another site started is refused (OWASP: fetch metadata).
/// Requests with an API key carry no ambient right and are not concerned.
/// </summary>
public static class SameSiteOnly
{
    public static void UseSameSiteOnly(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (IsForeignWrite(context.Request))
                {
                    await ApiProblem
                        .Of(new Problem("request.cross-site", "Another site started this request."))
                        .ExecuteAsync(context);
                    return;
                }

                await next(context);
            }
        );

    private static bool IsForeignWrite(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method)
        && !HttpMethods.IsHead(request.Method)
        && !HttpMethods.IsOptions(request.Method)
        && request.Headers.Authorization.Count == 0
        && request.Headers["Sec-Fetch-Site"].ToString() is ("cross-site" or "same-site");
}
