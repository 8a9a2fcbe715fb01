namespace Bpo.Domain.Credits.Curves;

/// <summary>How far a level was missed becomes an amount or points. The same curves, mirrored, pay a bonus.</summary>
public abstract record CreditCurve
{
    /// <summary>The stable name in terms and API, e.g. <c>allocation</c>.</summary>
    public abstract string Kind { get; }

    internal abstract CurveOutcome ApplyTo(CurveInput input);

    public CurveOutcome Apply(CurveInput input) => ApplyTo(input);
}
