using System.ComponentModel;
using Bpo.Billing.Runs.Privacy;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Privacy;

public static class Erase
{
    public sealed record Request(
        [property: Description("Why; it stays on record. No personal data.")] string Reason,
        [property: Description("A number or address, as any source writes it.")] string? Number = null,
        [property: Description("The customer as contacts show it; instead of the number.")] string? Customer = null
    );

    /// <param name="Customer">The meaningless word that stands for the customer now.</param>
    /// <param name="Contacts">Versions of contacts in which the word took the token's place.</param>
    /// <param name="Number">Whether a number was kept.</param>
    /// <param name="SetAside">Rows in quarantine from which the number was taken.</param>
    public sealed record Answer(string Customer, int Contacts, bool Number, int SetAside);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Reason).Named(500);
            RuleFor(request => request.Number).AtMost(200);
            RuleFor(request => request.Customer).AtMost(40);
            RuleFor(request => request.Number)
                .Must(
                    (request, number) =>
                        string.IsNullOrWhiteSpace(number) != string.IsNullOrWhiteSpace(request.Customer)
                )
                .WithErrorCode("one-of")
                .WithMessage("Name the customer by number or by customer.");
        }
    }

    private static readonly ExampleRequest Example = new(
        "request",
        "A customer asks to be forgotten",
        """{ "number": "+49 30 901820", "reason": "Erasure request 2026-118" }"""
    );

    public static void MapErase(this IEndpointRouteBuilder api) =>
        api.MapPost("/customers/erase", Handle)
            .Needs(Scopes.CustomersErase)
            .Validates<Request>()
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("erase-customer")
            .WithSummary("Forget a customer: number, token and free attributes go; billed seconds and invoices stay")
            .WithExamples(Example);

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        Request request,
        EraseCustomer erase,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (caller.Scope.Client is not null)
        {
            return ApiProblem.Of("access.not-allowed", "Only the tenant's own people erase customers.");
        }

        var number = string.IsNullOrWhiteSpace(request.Number) ? null : request.Number;
        var erased = await erase.Run(caller.Scope, number, request.Customer, caller.Actor, request.Reason, cancel);
        return erased.ToAnswer(done => new Answer(done.Customer, done.Contacts, done.Number, done.SetAside));
    }
}
