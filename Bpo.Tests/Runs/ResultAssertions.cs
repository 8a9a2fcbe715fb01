using Bpo.Domain;

namespace Bpo.Tests.Runs;

internal static class ResultAssertions
{
    public static T Accepted<T>(this Result<T> result) =>
        result.Match(value => value, problem => throw new InvalidOperationException(problem.ToString()));

    public static string RefusedAs<T>(this Result<T> result) =>
        result.Match(_ => throw new InvalidOperationException("It was accepted."), problem => problem.Code);

    public static Problem RefusedWith<T>(this Result<T> result, string code)
    {
        Assert.Equal(code, result.RefusedAs());
        return result.Match(_ => throw new InvalidOperationException("It was accepted."), problem => problem);
    }
}
