using Bpo.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Bpo.Web.Api.Problems;

/// <summary>Writes a refusal as application/problem+json (RFC 9457) with its code and the members at fault.</summary>
public static class ApiProblem
{
    public static ProblemHttpResult Of(Problem problem) => TypedResults.Problem(Details(problem));

    public static ProblemHttpResult Of(string code, string detail) => Of(new Problem(code, detail));

    public static ProblemHttpResult NotFound(string what) =>
        Of($"{what}.not-found", $"There is no such {what.Replace('-', ' ')} among yours.");

    public static ProblemDetails Details(Problem problem)
    {
        var details = new ProblemDetails { Status = ProblemStatus.Of(problem.Code), Detail = problem.Detail };
        details.Extensions["code"] = problem.Code;
        details.Extensions["errors"] = problem.Faults.Select(fault => new ApiError(
            fault.Pointer,
            fault.Code,
            fault.Message
        ));
        return details;
    }
}

/// <summary>One member at fault: <paramref name="Pointer"/> is a JSON pointer (RFC 6901) into the body.</summary>
public sealed record ApiError(string Pointer, string Code, string Message);
