using System.ComponentModel;
using System.Text;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Imports;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Contacts;

public static class AddContacts
{
    private static readonly ExampleRequest Example = new(
        "two-calls",
        "An answered and an abandoned call",
        """
        [ { "id": "c1", "channel": "voice", "direction": "inbound", "queue": "support", "agent": "anna",
            "enqueuedAt": "2026-10-05T09:00:00+02:00", "waitSeconds": 4, "talkSeconds": 125, "outcome": "answered" },
          { "id": "c2", "channel": "voice", "direction": "inbound", "queue": "support",
            "enqueuedAt": "2026-10-05T09:03:00+02:00", "waitSeconds": 31, "outcome": "abandoned" } ]
        """
    );

    /// <param name="Items">One for each contact sent, in order.</param>
    /// <param name="Import">The totals; what is stored is found under its id.</param>
    public sealed record Answer(IReadOnlyList<ContactItem> Items, ImportView Import);

    public static void MapAddContacts(this IEndpointRouteBuilder api) =>
        api.MapPost("/contacts", Handle)
            .Needs(Scopes.UsageWrite)
            .Accepts<IReadOnlyList<object>>("application/json", "application/x-ndjson")
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("add-contacts")
            .WithSummary("Add canonical contacts, as an array or one a line; each has its own result")
            .WithExamples(Example);

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        [Description("The name of a source in canonical-json; 'api' is made when absent.")] string? source,
        HttpRequest request,
        BpoDbContext db,
        ImportUsage imports,
        Caller caller,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var body = await request.ReadAll(cancel);
        var read = ContactItems.Read(Encoding.UTF8.GetString(body.Span), clock.GetUtcNow());
        var sender = await Sender(source ?? "api", db, caller, clock, cancel);
        return await read.Then(items => sender.Map(found => (items, found)))
            .Match<Task<Results<Ok<Answer>, ProblemHttpResult>>>(
                async both =>
                {
                    using var content = new MemoryStream(body.ToArray());
                    var file = new ImportRequest(both.found.Id, content, "contacts.json");
                    var imported = await imports.Run(caller.Scope, file, progress: null, cancel);
                    return imported.ToAnswer(import => new Answer(both.items, ImportView.Of(import)));
                },
                problem => Task.FromResult<Results<Ok<Answer>, ProblemHttpResult>>(ApiProblem.Of(problem))
            );
    }

    private static async Task<Result<Source>> Sender(
        string name,
        BpoDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await db.Set<Source>().FirstOrDefaultAsync(row => row.Name == name, cancel) is { } known)
        {
            return known.Format == ContactItems.Format
                ? known
                : new Problem("source.other-format", $"The source '{name}' does not read {ContactItems.Format}.");
        }

        if (name != "api")
        {
            return new Problem("source.not-found", $"There is no source '{name}' among yours.");
        }

        var now = clock.GetUtcNow();
        var made = new Source
        {
            TenantId = caller.Tenant,
            Id = Guid.CreateVersion7(now),
            Name = name,
            Format = ContactItems.Format,
            TimeZone = "",
            Profile = "{}",
            CreatedAt = now,
        };
        db.Add(made);
        await db.SaveChangesAsync(cancel);
        return made;
    }
}
