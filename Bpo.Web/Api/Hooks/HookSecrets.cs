using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Hooks;
using Bpo.Billing.Runs.Hooks;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Lists;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Sources;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Hooks;

public static class HookSecrets
{
    public sealed record Request(
        HookScheme Scheme,
        [property: Description("Twilio's auth token, or a key of your own; absent: one is made.")] string? Secret = null
    );

    /// <param name="Secret">Shown once, when it is made.</param>
    /// <param name="ExpiresAt">Null for the one that signs from now on.</param>
    /// <param name="Path">Where the source sends to.</param>
    public sealed record View(
        string Id,
        HookScheme Scheme,
        string? Secret,
        string Ending,
        DateTimeOffset CreatedAt,
        DateTimeOffset? ExpiresAt,
        string Path
    )
    {
        public static View Of(HookSecret row, string? secret) =>
            new(
                PublicId.Format(PublicId.HookSecret, row.Id),
                row.Scheme,
                secret,
                row.Ending,
                row.CreatedAt,
                row.ExpiresAt,
                $"/hooks/{PublicId.Format(PublicId.Source, row.SourceId)}"
            );
    }

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() =>
            RuleFor(request => request.Secret)
                .Must((request, secret) => secret is null ? request.Scheme != HookScheme.Twilio : secret.Length >= 16)
                .WithErrorCode("secret")
                .WithMessage("A secret has at least 16 characters; Twilio's is the auth token.")
                .MaximumLength(200);
    }

    public static void MapHookSecrets(this IEndpointRouteBuilder api)
    {
        api.MapGet("/sources/{id}/hook-secrets", List)
            .Needs(Scopes.UsageWrite)
            .WithName("list-hook-secrets")
            .WithSummary("The secrets a source signs its pushes with, without their text");
        api.MapPost("/sources/{id}/hook-secrets", Add)
            .Needs(Scopes.UsageWrite)
            .Validates<Request>()
            .WithMetadata(AnswerNotKept.Mark)
            .WithName("add-hook-secret")
            .WithSummary(
                "Make or change the secret of pushes; it is shown once, and the one before stays valid for a day"
            )
            .WithExamples(
                new ExampleRequest("made", "Standard Webhooks", """{ "scheme": "standard" }"""),
                new ExampleRequest(
                    "twilio",
                    "Twilio's auth token",
                    """{ "scheme": "twilio", "secret": "0123456789abcdef" }"""
                )
            );
    }

    private static async Task<Results<Ok<Page<View>>, ProblemHttpResult>> List(
        string id,
        BpoDbContext db,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (await db.FindSource(caller, id, cancel) is not { } source)
        {
            return ApiProblem.NotFound("source");
        }

        var rows = await db.Set<HookSecret>()
            .AsNoTracking()
            .Where(row => row.SourceId == source.Id)
            .OrderByDescending(row => row.Id)
            .ToListAsync(cancel);
        return TypedResults.Ok(new Page<View>([.. rows.Select(row => View.Of(row, secret: null))], NextCursor: null));
    }

    private static async Task<Results<Created<View>, ProblemHttpResult>> Add(
        string id,
        Request request,
        BpoDbContext db,
        MakeHookSecret make,
        Caller caller,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindSource(caller, id, cancel) is not { } source)
        {
            return ApiProblem.NotFound("source");
        }

        var made = await make.Run(db, caller.Tenant, source.Id, request.Scheme, request.Secret, caller.Actor, cancel);
        context.Response.Headers.CacheControl = "no-store";
        var view = View.Of(made.Row, made.Text);
        return TypedResults.Created($"/api/v1/sources/{id}/hook-secrets", view);
    }
}
