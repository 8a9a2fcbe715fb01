using System.ComponentModel;
using System.Globalization;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Privacy;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Privacy;

public static class Reveal
{
    public sealed record Request(
        [property: Description("Why; it stays on record with who asked. No personal data.")] string Reason
    );

    /// <param name="Number">As the source wrote it.</param>
    public sealed record Answer(string Number);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(request => request.Reason).Named(500);
    }

    private static readonly ExampleRequest Example = new(
        "call-back",
        "A customer is to be called back",
        """{ "reason": "Call-back agreed in ticket 4711" }"""
    );

    public static void MapReveal(this IEndpointRouteBuilder api) =>
        api.MapPost("/contacts/{id}/reveal", Handle)
            .Needs(Scopes.CustomersReveal)
            .Validates<Request>()
            .WithMetadata(AnswerNotKept.Mark)
            .WithName("reveal-number")
            .WithSummary("See the number of a contact whose source keeps numbers; who saw it and why stays on record")
            .WithExamples(Example);

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        string id,
        Request request,
        BpoDbContext db,
        RevealNumber reveal,
        Caller caller,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Contact, id) is not { } key)
        {
            return ApiProblem.NotFound("contact");
        }

        context.Response.Headers.CacheControl = "no-store";
        var revealed = await reveal.Run(db, key, caller.Actor, request.Reason, cancel);
        return revealed.Match<Results<Ok<Answer>, ProblemHttpResult>>(
            number => TypedResults.Ok(new Answer(number)),
            problem =>
            {
                if (problem.Code == RevealNumber.TooMany)
                {
                    context.Response.Headers.RetryAfter = RevealNumber.Window.TotalSeconds.ToString(
                        CultureInfo.InvariantCulture
                    );
                }

                return ApiProblem.Of(problem);
            }
        );
    }
}
