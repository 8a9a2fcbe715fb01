using System.Globalization;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Drafts;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Web.Access;
using Bpo.Web.Api.Lists;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Contracts.Drafts;

public static class ApprovalLimits
{
    /// <param name="Amount">A decimal; null takes the limit away.</param>
    public sealed record Request(string? Amount);

    public sealed record Limit(string Currency, string Amount, long Minor)
    {
        public static Limit Of(ApprovalLimit limit)
        {
            var money = Money.OfMinor(limit.AmountMinor, Domain.Amounts.Currency.Of(limit.CurrencyCode));
            return new(limit.CurrencyCode, money.ToDecimalString(), limit.AmountMinor);
        }
    }

    public static void MapApprovalLimits(this IEndpointRouteBuilder api)
    {
        api.MapGet("/approval-limits", List)
            .Needs(Scopes.ContractsApprove)
            .WithName("list-approval-limits")
            .WithSummary("How much new terms may move a month's bill before a second person must agree, by currency");
        api.MapPut("/approval-limits/{currency}", Set)
            .Needs(Scopes.ContractsApprove)
            .WithName("set-approval-limit")
            .WithSummary("Set or take away the limit of a currency; what waits already goes on waiting")
            .WithExamples(new ExampleRequest("five-thousand", "Above 5,000 a month", """{ "amount": "5000.00" }"""));
    }

    private static async Task<Ok<Page<Limit>>> List(BpoDbContext db, CancellationToken cancel)
    {
        var limits = await db.Set<ApprovalLimit>()
            .AsNoTracking()
            .OrderBy(limit => limit.CurrencyCode)
            .ToListAsync(cancel);
        return TypedResults.Ok(new Page<Limit>([.. limits.Select(Limit.Of)], NextCursor: null));
    }

    private static async Task<Results<Ok<Page<Limit>>, ProblemHttpResult>> Set(
        string currency,
        Request request,
        BpoDbContext db,
        SetApprovalLimit limits,
        Caller caller,
        CancellationToken cancel
    )
    {
        decimal? amount = null;
        if (request.Amount is { } text)
        {
            if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var parsed))
            {
                return ApiProblem.Of("approval-limit.invalid", "The amount is a decimal of zero or more.");
            }

            amount = parsed;
        }

        var set = await limits.Run(db, caller.Tenant, currency, amount, caller.Actor, cancel);
        await db.SaveChangesAsync(cancel);
        return await set.Match<Task<Results<Ok<Page<Limit>>, ProblemHttpResult>>>(
            async _ => await List(db, cancel),
            problem => Task.FromResult<Results<Ok<Page<Limit>>, ProblemHttpResult>>(ApiProblem.Of(problem))
        );
    }
}
