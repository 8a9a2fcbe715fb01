namespace Bpo.Reports.Scorecards;

/// <summary>One service level of one period as the client reads it.</summary>
public sealed record ScorecardRow
{
    /// <summary>Name of the service level in the document's language.</summary>
    public required string Name { get; init; }

    /// <summary>The formula as a sentence, such as "answered within 20 s of all offered".</summary>
    public required string Formula { get; init; }

    public required MeasureTarget Target { get; init; }

    /// <summary>Before exclusions; null when nothing was measured.</summary>
    public MeasuredValue? Raw { get; init; }

    /// <summary>After approved exclusions: the figure that is judged. Null when nothing was measured.</summary>
    public MeasuredValue? Adjusted { get; init; }

    /// <summary>The adjusted figure of the month before; null when there is none.</summary>
    public MeasuredValue? Previous { get; init; }

    /// <summary>The denominator: how many contacts, surveys or reviews the figure rests on.</summary>
    public required long Sample { get; init; }

    public required ResultStatus Status { get; init; }

    /// <summary>Zero or negative, in the document's currency; null when no money hangs on this level.</summary>
    public decimal? Credit { get; init; }

    /// <summary>Clause of the contract as it is cited, such as "clause 6.1".</summary>
    public string? Clause { get; init; }

    /// <summary>How the credit was reached, or why there is no result, in words.</summary>
    public string? Explanation { get; init; }
}
