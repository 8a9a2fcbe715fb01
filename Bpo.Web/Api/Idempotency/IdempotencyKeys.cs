using System.Text;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace Bpo.Web.Api.Idempotency;

/// <summary>
/// A POST with an <c>Idempotency-Key</c> takes effect once: the same key and body get the first answer again, another body
/// 409. The answer is stored in the transaction of the effect; refusals changed nothing and are not kept.
/// </summary>
public sealed class IdempotencyKeys(RequestDelegate next, TimeProvider clock)
{
    public const string Header = "Idempotency-Key";
    private const int LongestKey = 200;

    public async Task InvokeAsync(HttpContext context)
    {
        if (
            !HttpMethods.IsPost(context.Request.Method)
            || context.GetEndpoint()?.Metadata.GetMetadata<AnswerNotKept>() is not null
            || !context.Request.Headers.TryGetValue(Header, out var given)
        )
        {
            await next(context);
        }
        else if (KeyOf(given) is { } key)
        {
            await Answer(context, key);
        }
        else
        {
            await ApiProblem
                .Of("request.idempotency-key", $"A key has 1 to {LongestKey} characters.")
                .ExecuteAsync(context);
        }
    }

    private static string? KeyOf(StringValues given) =>
        given is [{ Length: > 0 and <= LongestKey } key] && !string.IsNullOrWhiteSpace(key) ? key : null;

    private async Task Answer(HttpContext context, string key)
    {
        var caller = context.RequestServices.GetRequiredService<Caller>();
        var db = context.RequestServices.GetRequiredService<BpoDbContext>();
        var request = context.Request;
        var start = $"{caller.Actor} {request.Method} {request.Path}{request.QueryString}";
        await using var body = new HashingStream(request.Body, start);
        request.Body = body;
        if (await Known(db, key, context.RequestAborted))
        {
            await Replay(context, db, key, body);
        }
        else if (!await Run(context, db, caller, key, body))
        {
            // A request with the same key was faster. What this one did is rolled back; the other's answer counts.
            context.Response.Headers.ETag = StringValues.Empty;
            await Replay(context, db, key, body);
        }
    }

    /// <summary>False when another request with this key committed first.</summary>
    private async Task<bool> Run(HttpContext context, BpoDbContext db, Caller caller, string key, HashingStream body)
    {
        await using var answer = new MemoryStream();
        var client = context.Response.Body;
        context.Response.Body = answer;
        try
        {
            await using var effect = OwnsItsEffect(context) ? null : await db.Database.BeginTransactionAsync();
            await next(context);
            if (context.Response.StatusCode is >= 200 and < 300)
            {
                db.Add(Row(context, caller, key, await body.FinishAsync(context.RequestAborted), answer));
                await db.SaveChangesAsync(CancellationToken.None);
                await (effect?.CommitAsync(CancellationToken.None) ?? Task.CompletedTask);
            }
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await Known(db, key, CancellationToken.None))
            {
                throw;
            }

            return false;
        }
        finally
        {
            context.Response.Body = client;
        }

        answer.Position = 0;
        await answer.CopyToAsync(client, context.RequestAborted);
        return true;
    }

    private IdempotencyKey Row(HttpContext context, Caller caller, string key, string inputHash, MemoryStream answer) =>
        new()
        {
            TenantId = caller.Tenant,
            Key = key,
            InputHash = inputHash,
            StatusCode = context.Response.StatusCode,
            Answer = Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)answer.Length),
            Location = context.Response.Headers.Location.ToString(),
            CreatedAt = clock.GetUtcNow(),
        };

    private static async Task Replay(HttpContext context, BpoDbContext db, string key, HashingStream body)
    {
        var inputHash = await body.FinishAsync(context.RequestAborted);
        var found = await db.FindAnswer(key, inputHash, context.RequestAborted);
        await found.Match(
            known => Write(context.Response, known!),
            problem => ApiProblem.Of(problem).ExecuteAsync(context)
        );
    }

    private static Task Write(HttpResponse response, IdempotencyKey known)
    {
        response.StatusCode = known.StatusCode;
        response.Headers["Idempotent-Replayed"] = "true";
        response.Headers.Location = known.Location.Length > 0 ? known.Location : StringValues.Empty;
        if (known.Answer.Length == 0)
        {
            return Task.CompletedTask;
        }

        response.ContentType = "application/json; charset=utf-8";
        return response.WriteAsync(known.Answer);
    }

    private static Task<bool> Known(BpoDbContext db, string key, CancellationToken cancel) =>
        db.Set<IdempotencyKey>().AnyAsync(row => row.Key == key, cancel);

    private static bool OwnsItsEffect(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<EffectOfItsOwn>() is not null;
}
