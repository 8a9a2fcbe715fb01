using Bpo.Domain;
using Bpo.Web.Api.Problems;
using FluentValidation;

namespace Bpo.Web.Api.Validation;

/// <summary>Checks the shape of a request before its handler sees it; every fault is named at once.</summary>
public sealed class Validated<TRequest>(IValidator<TRequest> validator) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.Arguments.OfType<TRequest>().First();
        var result = await validator.ValidateAsync(request, context.HttpContext.RequestAborted);
        return result.IsValid
            ? await next(context)
            : ApiProblem.Of(
                new Problem(
                    "request.refused",
                    "The request cannot be accepted as it is.",
                    [
                        .. result.Errors.Select(error => new Fault(
                            JsonPointer.FromProperty(error.PropertyName),
                            error.ErrorCode,
                            error.ErrorMessage
                        )),
                    ]
                )
            );
    }
}

public static class ValidationRoom
{
    public static RouteHandlerBuilder Validates<TRequest>(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter<Validated<TRequest>>();

    public static void AddValidators(this IServiceCollection services)
    {
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(typeof(ValidationRoom).Assembly))
        {
            services.AddSingleton(found.InterfaceType, found.ValidatorType);
        }
    }
}
