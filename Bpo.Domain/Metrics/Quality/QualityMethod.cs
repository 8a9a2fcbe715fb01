namespace Bpo.Domain.Metrics.Quality;

/// <summary>What a quality score is.</summary>
public enum QualityMethod
{
    /// <summary>Points scored over points possible, all reviews together.</summary>
    Points,

    /// <summary>The mean of the reviews' percentages: each review weighs the same, whatever its form.</summary>
    Mean,

    /// <summary>The share of reviews that reach the pass mark without a critical error.</summary>
    PassShare,

    /// <summary>The share of reviews without a critical error.</summary>
    CriticalAccuracy,
}
