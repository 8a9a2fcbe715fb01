namespace Bpo.Domain.Metrics.Counted;

/// <summary>1 − Σ |actual − forecast| ÷ Σ forecast, the errors taken interval by interval.</summary>
public sealed record ForecastAccuracy : Metric
{
    private const string Forecast = "forecast";
    private const string Actual = "actual";
    private const string AbsoluteError = "absoluteError";

    public override string Kind => "forecast-accuracy";

    public override MetricUnit Unit => MetricUnit.Percent;

    /// <remarks>An error beyond the forecast itself is below zero.</remarks>
    public override bool IsWithinHundred => false;

    public override Explanation Formula => Explanation.Of("formula.forecast-accuracy");

    public override IReadOnlyList<string> CountNames => [Forecast, Actual, AbsoluteError];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) => [];

    /// <remarks>Where only the sums are known their difference is the error; it hides errors that cancel out.</remarks>
    public override Measurement Measure(Counts counts)
    {
        var error = counts.Values.ContainsKey(AbsoluteError)
            ? counts[AbsoluteError]
            : Math.Abs(counts[Actual] - counts[Forecast]);
        return Measurement.Percent(counts[Forecast] - error, counts[Forecast]);
    }
}
