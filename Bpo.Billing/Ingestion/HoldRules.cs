namespace Bpo.Billing.Ingestion;

/// <summary>When a whole file waits for a person although it could be read.</summary>
public sealed record HoldRules
{
    public static readonly HoldRules Default = new();

    /// <summary>Nothing holds a file that a person has looked at.</summary>
    public static readonly HoldRules None = new() { BadPercent = 100, OnLostColumns = false };

    /// <summary>More bad rows than this share of a file hold it.</summary>
    public int BadPercent { get; init; } = 5;

    /// <summary>Shorter files are taken as they are: of fewer than twenty rows a single bad one is more than five in a hundred.</summary>
    public int FromRows { get; init; } = 20;

    /// <summary>Where the source's reports are cut: a file of exactly so many rows may lack the rest. Zero: nowhere.</summary>
    public int RowCap { get; init; }

    /// <summary>Whether a file that lacks a column its source used to write waits.</summary>
    public bool OnLostColumns { get; init; } = true;

    /// <summary>Null when the source writes no control totals.</summary>
    public TrailerRule? Trailer { get; init; }
}

/// <summary>A line at the end of a file that says how many rows it should hold.</summary>
/// <param name="Starts">What the first field of the line is.</param>
/// <param name="RowsField">The field with the number of rows, counted from 1.</param>
/// <param name="TalkSecondsField">The field with the sum of their talk seconds, counted from 1.</param>
public sealed record TrailerRule(string Starts, int? RowsField, int? TalkSecondsField);
