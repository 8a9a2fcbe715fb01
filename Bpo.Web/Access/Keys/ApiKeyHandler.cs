using System.Text.Encodings.Web;
using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bpo.Web.Access.Keys;

/// <summary>Signs a machine in by <c>Authorization: Bearer …</c>.</summary>
public sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    TenantDatabase database,
    TimeProvider clock
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "ApiKey";
    private const string Bearer = "Bearer ";

    public static bool IsOffered(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsOffered(Request))
        {
            return AuthenticateResult.NoResult();
        }

        var key = Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        return await Find(key) is { } found
            ? AuthenticateResult.Success(new AuthenticationTicket(Principals.Of(found, Name), Name))
            : AuthenticateResult.Fail("The key is unknown, expired or revoked.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return ApiProblem
            .Of("access.not-signed-in", "Send an API key: Authorization: Bearer bpo_live_…")
            .ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ApiProblem.Of("access.not-allowed", "This key lacks the scope.").ExecuteAsync(Context);

    private async Task<ApiKey?> Find(string key)
    {
        var hash = ApiKeys.Hash(key);
        await using var db = database.OpenDirectory();
        var found = await db.Set<ApiKey>()
            .AsNoTracking()
            .Where(row => row.Hash == hash)
            .ToListAsync(Context.RequestAborted);

        // Two tenants with one key would make it anybody's; then it opens nothing.
        return found is [var only] && only.IsValidAt(clock.GetUtcNow()) ? only : null;
    }
}
