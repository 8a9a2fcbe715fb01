using Bpo.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Problems;

public static class Answers
{
    /// <summary>What a use case decided, over the wire: a view of what it did, or its refusal.</summary>
    public static Results<Ok<TView>, ProblemHttpResult> ToAnswer<T, TView>(
        this Result<T> decided,
        Func<T, TView> view
    ) =>
        decided.Match<Results<Ok<TView>, ProblemHttpResult>>(
            done => TypedResults.Ok(view(done)),
            problem => ApiProblem.Of(problem)
        );
}
