using System.Globalization;

namespace Bpo.Billing.Rating;

/// <summary>Numbers as plain digits with a point, for answers and explanations.</summary>
internal static class Digits
{
    /// <summary>At most twelve decimals, no trailing zeros.</summary>
    public static string Plain(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
