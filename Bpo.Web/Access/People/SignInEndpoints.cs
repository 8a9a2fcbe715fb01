using Bpo.Billing.Persistence.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Access.People;

/// <summary>Signing in and out: the pages post plain forms here, because a circuit cannot set a cookie.</summary>
public static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        var account = app.MapGroup("/account").ExcludeFromDescription();
        account.MapPost("/sign-in", SignIn).AllowAnonymous().RequireRateLimiting(SignInLimit.Policy);
        account.MapPost("/sign-out", SignOut);
    }

    private static async Task<RedirectHttpResult> SignIn(
        [FromForm] string? email,
        [FromForm] string? password,
        [FromForm] string? returnUrl,
        SignInManager<User> signIn,
        UserManager<User> users,
        CancellationToken cancel
    )
    {
        var normalized = users.NormalizeEmail(email ?? "");
        var candidates = await users
            .Users.Where(user => user.NormalizedEmail == normalized)
            .OrderBy(user => user.Id)
            .ToListAsync(cancel);
        foreach (var user in candidates)
        {
            var result = await signIn.CheckPasswordSignInAsync(user, password ?? "", lockoutOnFailure: true);
            if (result.Succeeded)
            {
                await signIn.SignInAsync(user, isPersistent: false);
                return TypedResults.LocalRedirect(Local(returnUrl));
            }
        }

        // One answer for an unknown address, a wrong password and a locked account: it must not tell which.
        return TypedResults.LocalRedirect($"/sign-in?failed=true&returnUrl={Uri.EscapeDataString(Local(returnUrl))}");
    }

    private static async Task<RedirectHttpResult> SignOut(SignInManager<User> signIn)
    {
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect("/sign-in");
    }

    /// <summary>To where the visitor wanted to go, and never to another site.</summary>
    private static string Local(string? url) =>
        url is ['/', ..]
        && !url.StartsWith("//", StringComparison.Ordinal)
        && !url.Contains('\\', StringComparison.Ordinal)
            ? url
            : "/";
}
