using Bpo.Domain.Forecasts;
using Bpo.Domain.Metrics.Queues;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Counted;

/// <summary>How the errors of a forecast are put together.</summary>
public enum ForecastMethod
{
    /// <summary>1 − Σ |actual − forecast| ÷ Σ forecast: large intervals weigh more.</summary>
    Weighted,

    /// <summary>1 − the mean of |actual − forecast| ÷ forecast: every interval weighs the same.</summary>
    Mean,

    /// <summary>(Σ actual − Σ forecast) ÷ Σ forecast: errors cancel, the direction stays.</summary>
    Bias,
}

/// <summary>Announced volume against what came, over the intervals of the forecast or over days.</summary>
public sealed record ForecastAccuracy(ForecastMethod Method, bool ByDay) : Metric
{
    private const string Forecast = "forecast";
    private const string Actual = "actual";
    private const string AbsoluteError = "absoluteError";
    private const string Errors = "errorShares";
    private const string Judged = "intervals";
    private const int Digits = 20;

    public override string Kind => "forecast-accuracy";

    public override MetricUnit Unit => MetricUnit.Percent;

    /// <remarks>An error beyond the forecast itself is below zero.</remarks>
    public override bool IsWithinHundred => false;

    public override Explanation Formula => Explanation.Of($"formula.forecast-accuracy.{Method}");

    public override IReadOnlyList<string> CountNames =>
        Method == ForecastMethod.Mean ? [Errors, Judged] : [Forecast, Actual, AbsoluteError];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage)
    {
        var offered = QueueCounts.Offered(usage).ToArray();
        return usage
            .Forecasts.GroupBy(forecast =>
                ByDay ? usage.Zone.StartOf(usage.Zone.DateOf(forecast.Span.From)) : forecast.Span.From
            )
            .OrderBy(group => group.Key)
            .Select(group => new CountsAt(group.Key, "", Count([.. group], offered)));
    }

    /// <remarks>Where only the sums are known their difference is the error; it hides errors that cancel out.</remarks>
    public override Measurement Measure(Counts counts)
    {
        var error =
            counts.Values.ContainsKey(AbsoluteError) || counts.Values.ContainsKey(Judged)
                ? counts[AbsoluteError]
                : Math.Abs(counts[Actual] - counts[Forecast]);
        return Method switch
        {
            ForecastMethod.Mean => Measurement.Percent(counts[Judged] - counts[Errors], counts[Judged]),
            ForecastMethod.Bias => Measurement.Percent(counts[Actual] - counts[Forecast], counts[Forecast]),
            _ => Measurement.Percent(counts[Forecast] - error, counts[Forecast]),
        };
    }

    private static Counts Count(ForecastInterval[] forecasts, (DateTimeOffset At, decimal Contacts)[] offered)
    {
        var announced = forecasts.Sum(forecast => forecast.Contacts);
        var actual = offered
            .Where(part => forecasts.Any(forecast => forecast.Span.Contains(part.At)))
            .Sum(part => part.Contacts);
        var error = Math.Abs(actual - announced);
        return Counts.Of(
            (Forecast, announced),
            (Actual, actual),
            (AbsoluteError, error),
            (Judged, announced > 0 ? 1 : 0),
            (Errors, announced > 0 ? Math.Round(error / announced, Digits) : 0)
        );
    }
}
