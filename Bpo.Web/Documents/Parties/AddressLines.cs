namespace Bpo.Web.Documents.Parties;

/// <summary>
/// A postal address in the lines of a letter. An address kept in one line is cut at its commas; a house number or a postal
/// code stays with its neighbour.
/// </summary>
public static class AddressLines
{
    private const int LongestNumber = 7;

    public static IReadOnlyList<string> Of(string address)
    {
        var lines = Parts(address, '\n');
        return lines.Length == 1 ? CutAtCommas(lines[0]) : lines;
    }

    private static List<string> CutAtCommas(string line)
    {
        var lines = new List<string>();
        foreach (var part in Parts(line, ',', '，'))
        {
            if (lines.Count > 0 && (IsNumber(part) || IsNumber(lines[^1])))
            {
                lines[^1] += ", " + part;
            }
            else
            {
                lines.Add(part);
            }
        }

        return lines;
    }

    private static string[] Parts(string text, params char[] separators) =>
        text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsNumber(string part) => part.Length <= LongestNumber && char.IsDigit(part[0]);
}
