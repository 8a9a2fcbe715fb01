using System.Globalization;
using System.Text;

namespace Bpo.Reports.Pdf.Writing;

/// <summary>How PDF writes numbers, strings and dates (ISO 32000-1, 7.3).</summary>
internal static class PdfSyntax
{
    public static string Number(double value) => Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A text string: a literal when it is plain ASCII, else UTF-16 in hexadecimal, so that nothing needs escaping.</summary>
    public static string Text(string value) =>
        value.All(c => c is >= ' ' and <= '~' and not ('(' or ')' or '\\'))
            ? $"({value})"
            : $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value))}>";

    public static string Date(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("'(D:'yyyyMMddHHmmss'Z)'", CultureInfo.InvariantCulture);

    public static string Reference(int id) => $"{id} 0 R";

    public static string References(IEnumerable<int> ids) => string.Join(' ', ids.Select(Reference));
}
