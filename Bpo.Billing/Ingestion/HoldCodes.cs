namespace Bpo.Billing.Ingestion;

/// <summary>Why a whole file waits for a person.</summary>
public static class HoldCodes
{
    public const string TooManyBadRows = "import.too-many-bad-rows";
    public const string Truncated = "import.truncated";
    public const string ControlTotals = "import.control-totals";
    public const string LostColumns = "import.lost-columns";

    public static readonly IReadOnlyList<string> All = [TooManyBadRows, Truncated, ControlTotals, LostColumns];
}
