using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs.Privacy;
using Bpo.Web.Access;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Privacy;

public static class Retention
{
    /// <param name="Months">Whole calendar months, 1 to 240; null: nothing is forgotten by itself.</param>
    public sealed record Rule(
        int? Months,
        [property: Description("Replace customers' tokens by meaningless words too.")] bool Tokens = false,
        [property: Description("Replace agents of older contacts by meaningless words.")] bool Agents = false,
        [property: Description("Take from older contacts what their source said beside.")] bool Attributes = false,
        [property: Description("Everything before it is forgotten; not read when sent.")]
            DateTimeOffset? ErasedBefore = null
    );

    public sealed class Validator : AbstractValidator<Rule>
    {
        public Validator() =>
            RuleFor(rule => rule.Months)
                .InclusiveBetween(1, SetRetention.MostMonths)
                .WithErrorCode("range")
                .WithMessage("1 to 240 months, or null.");
    }

    private static readonly ExampleRequest Example = new(
        "two-years",
        "Two years; after them nobody is a customer of ours",
        """{ "months": 24, "tokens": true, "agents": false, "attributes": true }"""
    );

    public static void MapRetention(this IEndpointRouteBuilder api)
    {
        api.MapGet("/retention", Read)
            .Needs(Scopes.CustomersErase)
            .WithName("read-retention")
            .WithSummary("How long it is remembered who customers and agents were");
        api.MapPut("/retention", Change)
            .Needs(Scopes.CustomersErase)
            .Validates<Rule>()
            .WithName("change-retention")
            .WithSummary("Say how long it is remembered who customers and agents were; applied once a day")
            .WithExamples(Example);
    }

    private static async Task<Ok<Rule>> Read(BpoDbContext db, CancellationToken cancel) =>
        TypedResults.Ok(Of(await db.Set<RetentionRule>().AsNoTracking().SingleOrDefaultAsync(cancel)));

    private static async Task<Results<Ok<Rule>, ProblemHttpResult>> Change(
        Rule request,
        BpoDbContext db,
        SetRetention set,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (caller.Scope.Client is not null)
        {
            return ApiProblem.Of("access.not-allowed", "Only the tenant's own people set its rules.");
        }

        var wish = new SetRetention.Wish(request.Months, request.Tokens, request.Agents, request.Attributes);
        var rule = await set.Run(db, caller.Tenant, wish, caller.Actor, cancel);
        return TypedResults.Ok(Of(rule));
    }

    private static Rule Of(RetentionRule? rule) =>
        rule is null
            ? new Rule(null)
            : new Rule(rule.Months, rule.ErasesTokens, rule.ErasesAgents, rule.ErasesAttributes, rule.ErasedBefore);
}
