using System.Globalization;

namespace Bpo.Domain.Amounts;

/// <summary>Numbers as plain digits with a point: no group signs, no exponent, no trailing zeros, every digit kept.</summary>
public static class Plain
{
    public static string Number(decimal value) =>
        value.ToString("0.############################", CultureInfo.InvariantCulture);
}
