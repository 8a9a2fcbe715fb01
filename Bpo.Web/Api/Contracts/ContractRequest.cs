using Bpo.Web.Api.Validation;
using FluentValidation;

namespace Bpo.Web.Api.Contracts;

/// <summary>A contract as it is sent.</summary>
/// <param name="ClientId">A client of yours.</param>
/// <param name="VendorId">A vendor of yours.</param>
/// <param name="Number">The parties' own number, unique among your contracts.</param>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The first day the contract no longer runs; absent while no end is agreed.</param>
public sealed record ContractRequest(
    string ClientId,
    string VendorId,
    string Number,
    string Name,
    DateOnly StartsOn,
    DateOnly? EndsOn = null
)
{
    public sealed class Validator : AbstractValidator<ContractRequest>
    {
        public Validator()
        {
            RuleFor(contract => contract.Number).Named(60);
            RuleFor(contract => contract.Name).Named();
            RuleFor(contract => contract.EndsOn)
                .Must((contract, end) => end is null || end > contract.StartsOn)
                .WithErrorCode("period")
                .WithMessage("A contract ends after it starts.");
        }
    }
}
