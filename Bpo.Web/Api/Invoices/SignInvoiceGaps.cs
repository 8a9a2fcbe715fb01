using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Completeness;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Lists;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Invoices;

public static class SignInvoiceGaps
{
    public sealed record Request([property: Description("Why the month may close without this usage.")] string Reason);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(request => request.Reason).Named(1000);
    }

    private static readonly ExampleRequest Example = new(
        "holiday",
        "The site was closed",
        """{ "reason": "The site was closed on the third: public holiday." }"""
    );

    public static void MapSignInvoiceGaps(this IEndpointRouteBuilder api) =>
        api.MapPost("/invoices/{id}/gap-signatures", Handle)
            .Needs(Scopes.InvoicesIssue)
            .Validates<Request>()
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("sign-gaps")
            .WithSummary(
                "Sign for the usage that is missing from a draft's month; the answer lists what was signed for"
            )
            .WithExamples(Example);

    private static async Task<Results<Ok<Page<GapView>>, ProblemHttpResult>> Handle(
        string id,
        Request request,
        BpoDbContext db,
        SignGaps sign,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (await db.FindInvoice(id, cancel) is not { } invoice)
        {
            return ApiProblem.NotFound("invoice");
        }

        var signed = await sign.Run(caller.Scope, invoice.Id, request.Reason, caller.Actor, cancel);
        return signed.ToAnswer(gaps => new Page<GapView>([.. gaps.Select(GapView.Of)], NextCursor: null));
    }
}
