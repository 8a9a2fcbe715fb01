using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Hooks;
using Bpo.Billing.Persistence.Secrets;
using Bpo.Billing.Runs.Hooks;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Web.Api.Problems;
using Bpo.Web.Jobs;
using Bpo.Web.Operations.Settings;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Hooks;

/// <summary>
/// Takes what a source pushes. The signature is the only way in: who is unknown and who signs wrongly get the same answer.
/// The file is queued before the message is remembered, so a crash in between makes a delivery twice, which bills once.
/// </summary>
public sealed class TakePush(
    TenantDatabase database,
    TenantSecrets secrets,
    QueuedImports queue,
    IngestionSettings settings,
    TimeProvider clock
)
{
    private static readonly Problem NotSigned = new(
        "access.not-signed-in",
        "The push is not signed with a secret of this source, or its time is more than five minutes off."
    );

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost(
                "/hooks/{source}",
                (string source, TakePush take, HttpContext context) => take.Handle(source, context)
            )
            .AllowAnonymous()
            .DisableAntiforgery()
            .RequireRateLimiting(HookLimit.Policy)
            .ExcludeFromDescription();

    private async Task<IResult> Handle(string source, HttpContext context)
    {
        var cancel = context.RequestAborted;
        if (await Body(context.Request, cancel) is not { } body)
        {
            return ApiProblem.Of("request.too-large", $"A push has at most {settings.MaximumPushBytes} bytes.");
        }

        var push = Push.Of(context.Request, body);
        if (push is null || await Signed(source, push, cancel) is not { } secret)
        {
            return ApiProblem.Of(NotSigned);
        }

        if (push.Id.Length == 0 || push.File() is not { } file)
        {
            return ApiProblem.Of("request.invalid", "The push has no id, or not the shape its sender documents.");
        }

        var scope = TenantScope.Of(secret.TenantId);
        if (!await IsKnown(scope, secret.SourceId, push.Id, cancel))
        {
            using var content = new MemoryStream(file);
            var queued = await queue.Enqueue(scope, secret.SourceId, TakenPushes.FileOf(push.Id), content, cancel);
            if (queued.Match<Problem?>(_ => null, problem => problem) is { } refused)
            {
                context.Response.Headers.RetryAfter = QueuedImports.RetryAfterSeconds;
                return ApiProblem.Of(refused);
            }

            await Remember(scope, secret.SourceId, push.Id, cancel);
        }

        return push.Scheme == HookScheme.Firehose
            ? TypedResults.Json(new { requestId = push.Id, timestamp = clock.GetUtcNow().ToUnixTimeMilliseconds() })
            : TypedResults.Ok();
    }

    private async Task<HookSecret?> Signed(string source, Push push, CancellationToken cancel)
    {
        if (PublicId.Parse(PublicId.Source, source) is not { } id)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        await using var db = database.OpenDirectory();
        var valid = await db.Set<HookSecret>()
            .AsNoTracking()
            .Where(secret => secret.SourceId == id && secret.Scheme == push.Scheme)
            .Where(secret => secret.ExpiresAt == null || secret.ExpiresAt > now)
            .ToListAsync(cancel);
        HookSecret? found = null;
        foreach (var secret in valid)
        {
            var box = await secrets.Box(secret.TenantId, cancel);
            var text = box.Open(secret.Sealed, HookSecret.Purpose(secret.Id));
            found = push.IsSignedWith(text, Address(push.Request), now) ? secret : found;
        }

        return found;
    }

    private async Task<bool> IsKnown(TenantScope scope, Guid source, string id, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        return await db.Set<HookMessage>().AnyAsync(row => row.SourceId == source && row.MessageId == id, cancel);
    }

    private async Task Remember(TenantScope scope, Guid source, string id, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        db.Add(
            new HookMessage
            {
                TenantId = scope.Tenant!.Value,
                SourceId = source,
                MessageId = id,
                ReceivedAt = clock.GetUtcNow(),
            }
        );
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            // The same message came twice at once; both files say the same.
            if (!await IsKnown(scope, source, id, cancel))
            {
                throw;
            }
        }
    }

    /// <summary>Twilio signs the address it called, which a proxy in front of us may have changed.</summary>
    private string Address(HttpRequest request) =>
        settings.PublicAddress.Length == 0
            ? request.GetEncodedUrl()
            : settings.PublicAddress.TrimEnd('/') + request.GetEncodedPathAndQuery();

    private async Task<byte[]?> Body(HttpRequest request, CancellationToken cancel)
    {
        using var taken = new MemoryStream();
        var chunk = new byte[64 << 10];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancel)) > 0)
        {
            taken.Write(chunk, 0, read);
            if (taken.Length > settings.MaximumPushBytes)
            {
                return null;
            }
        }

        return taken.ToArray();
    }
}
