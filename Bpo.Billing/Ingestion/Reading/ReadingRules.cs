using Bpo.Domain.Time;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>What every source decides about its files, whatever their format.</summary>
public sealed record ReadingRules
{
    public static readonly ReadingRules Default = new();

    public string Encoding { get; init; } = "utf-8";

    /// <summary>The sheet of a workbook that holds the usage; null for the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>Whether the source writes 12,5 for twelve and a half; a point in its numbers is then refused, never guessed at.</summary>
    public bool HasDecimalComma { get; init; }

    /// <summary>Null: a local time without an offset is refused, never guessed.</summary>
    public ContractZone? Zone { get; init; }

    /// <summary>Whether 24:00 is the next midnight; otherwise the row is set aside.</summary>
    public bool AcceptsHour24 { get; init; }

    public RepeatedHour RepeatedHour { get; init; } = RepeatedHour.First;

    /// <summary>How far stamps may lie in the wrong order before the row is set aside.</summary>
    public int StampToleranceSeconds { get; init; } = 2;

    /// <summary>How far a printed duration may lie from the difference of its stamps before the import counts a warning.</summary>
    public int DurationToleranceSeconds { get; init; } = 2;

    /// <summary>A contact that begins later than this is a fault of the source's clock.</summary>
    public DateTimeOffset LatestStart { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Whether customers' numbers are stored beside their tokens, sealed.</summary>
    public bool KeepsNumbers { get; init; }

    /// <summary>When a whole file waits for a person.</summary>
    public HoldRules Holds { get; init; } = HoldRules.Default;

    /// <summary>Turns what names a customer into the token that is stored.</summary>
    public CustomerTokens Customers { get; init; } = CustomerTokens.Plain;
}
