using System.Diagnostics;

namespace Bpo.Domain;

/// <summary>A value, or the refusal to give one. Bugs throw; refusals are returned.</summary>
public abstract partial record Result<T>
{
    private Result() { }

    private protected abstract void Closed();

    public sealed record Ok(T Value) : Result<T>
    {
        private protected override void Closed() { }
    }

    public sealed record Refused(Problem Problem) : Result<T>
    {
        private protected override void Closed() { }
    }

    public TOut Match<TOut>(Func<T, TOut> ok, Func<Problem, TOut> refused) =>
        this switch
        {
            Ok { Value: var value } => ok(value),
            Refused { Problem: var problem } => refused(problem),
            _ => throw new UnreachableException(),
        };

    public Result<TOut> Then<TOut>(Func<T, Result<TOut>> next) =>
        Match(next, problem => new Result<TOut>.Refused(problem));

    public Task<Result<TOut>> ThenAsync<TOut>(Func<T, Task<Result<TOut>>> next) =>
        Match(next, problem => Task.FromResult<Result<TOut>>(problem));

    public Result<TOut> Map<TOut>(Func<T, TOut> map) =>
        Match<Result<TOut>>(value => new Result<TOut>.Ok(map(value)), problem => new Result<TOut>.Refused(problem));

    public static implicit operator Result<T>(T value) => new Ok(value);

    public static implicit operator Result<T>(Problem problem) => new Refused(problem);
}
