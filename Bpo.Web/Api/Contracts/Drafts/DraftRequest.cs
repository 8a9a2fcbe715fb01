using System.Text;
using System.Text.Json;
using Bpo.Web.Api.OpenApi;
using FluentValidation;

namespace Bpo.Web.Api.Contracts.Drafts;

/// <summary>Terms to be kept while they are written.</summary>
/// <param name="Title">What the change is about.</param>
/// <param name="Terms">A terms document; it may still have faults.</param>
public sealed record DraftRequest(string Title, JsonElement Terms)
{
    internal static readonly ExampleRequest Example = new(
        "price-change",
        "Terms half written: the reader finds fault with them, the draft is kept",
        """{ "title": "Price change for January", "terms": { "effectiveFrom": "2027-01-01", "currency": "EUR", "services": [] } }"""
    );

    internal ReadOnlyMemory<byte> Document => Encoding.UTF8.GetBytes(Terms.GetRawText());

    public sealed class Validator : AbstractValidator<DraftRequest>
    {
        public Validator()
        {
            RuleFor(draft => draft.Title).NotNull().MaximumLength(200);
            RuleFor(draft => draft.Terms)
                .Must(terms => terms.ValueKind == JsonValueKind.Object)
                .WithErrorCode("type")
                .WithMessage("Terms are one JSON object.");
        }
    }
}
