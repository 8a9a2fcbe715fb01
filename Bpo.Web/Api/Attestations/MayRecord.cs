using Bpo.Domain;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;

namespace Bpo.Web.Api.Attestations;

/// <summary>A request whose act may be one's own or recorded for the other side.</summary>
internal interface IRecordable
{
    OnBehalfRequest? OnBehalf { get; }
}

/// <summary>Whoever records for the other side needs a right of its own beside that of the act.</summary>
internal sealed class MayRecord : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var isForOthers = context.Arguments.OfType<IRecordable>().Any(request => request.OnBehalf is not null);
        return isForOthers && !Caller.Of(context.HttpContext.User).May(Scopes.AgreementsRecord)
            ? ValueTask.FromResult<object?>(
                ApiProblem.Of(
                    new Problem("access.not-allowed", $"Recording for the other side needs {Scopes.AgreementsRecord}.")
                )
            )
            : next(context);
    }
}

internal static class Recordable
{
    public static RouteHandlerBuilder MayBeRecorded(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter<MayRecord>();
}
