using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Disputes;
using Bpo.Domain.Amounts;
using Bpo.Web.Access;
using Bpo.Web.Api.Attestations;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Disputes;

public static class WriteInDispute
{
    public sealed record Request(
        string Text,
        [property: Description("What the writer would settle for, between 0 and what is claimed.")]
            decimal? Offer = null,
        string? EvidenceLink = null,
        [property: Description("What the other side said outside the product; absent for one's own words.")]
            OnBehalfRequest? OnBehalf = null
    ) : IRecordable;

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Text).Named(4000);
            RuleFor(request => request.EvidenceLink).AtMost(1000).WebAddress();
        }
    }

    private static readonly ExampleRequest Example = new(
        "offer",
        "Answer and offer a part",
        """{ "text": "Two of the three days were rounded wrongly.", "offer": "80.00" }"""
    );

    public static void MapWriteInDispute(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/disputes/{dispute}/messages", Handle)
            .Needs(Scopes.DisputesWrite)
            .Validates<Request>()
            .MayBeRecorded()
            .WithName("write-in-dispute")
            .WithSummary("Write a message in a dispute, with an offer to settle or without")
            .WithExamples(Example);

    private static async Task<Results<Ok<DisputeView>, ProblemHttpResult>> Handle(
        string id,
        string dispute,
        Request request,
        BpoDbContext db,
        Caller caller,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindDispute(id, dispute, cancel) is not { } row)
        {
            return ApiProblem.NotFound("dispute");
        }

        var offer = request.Offer is { } amount ? DisputeTerms.Minor(amount, Currency.Of(row.CurrencyCode)) : null;
        if (request.Offer is not null && offer is null)
        {
            return ApiProblem.Of("dispute.offer", $"The offer has more decimals than {row.CurrencyCode}.");
        }

        var written = await DisputeTalk.Write(
            db,
            row,
            request.Text,
            request.EvidenceLink ?? "",
            offer,
            caller.Actor,
            clock.GetUtcNow(),
            cancel,
            request.OnBehalf?.Said()
        );
        return await db.Answer(written, context, cancel);
    }
}
