using System.Globalization;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>Numbers in files are written one way, whoever runs the server.</summary>
internal static class Invariant
{
    public const NumberStyles Unsigned = NumberStyles.None;

    public const NumberStyles Whole = NumberStyles.AllowLeadingSign;

    public const NumberStyles Fraction = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static CultureInfo Culture => CultureInfo.InvariantCulture;
}
