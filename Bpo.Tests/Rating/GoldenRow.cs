using System.Globalization;

namespace Bpo.Tests.Rating;

/// <summary>A row of a golden table: terms in short form, usage, and the figures the rule must give.</summary>
internal sealed record GoldenRow(
    string Charges,
    string Terms,
    string Period,
    string Usage,
    string Expected,
    string Note,
    string Source
)
{
    public static IEnumerable<GoldenRow> Of(string table) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Rating", "Golden", table))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(';'))
            .Select(cells => new GoldenRow(
                Json(cells[0]),
                Json(cells[1]),
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                cells[6]
            ));

    public string Request()
    {
        var (from, to) = Period.Split('/') is [var first, var last] ? (first, last) : Month(Period);
        return Calculator.Request(Charges, Terms, from, to, Members(from));
    }

    private string Members(string from)
    {
        if (Usage.Length == 0)
        {
            return "";
        }

        if (Usage[0] == '{')
        {
            return Json(Usage)[1..^1];
        }

        return Usage.StartsWith("call", StringComparison.Ordinal)
            ? $$"""  "usage": { "contacts": [{{string.Join(",", Calls(from))}}] } """
            : $$"""  "quantities": { "c": "{{Usage}}" } """;
    }

    /// <summary><c>call:85</c> is one call of 85 s, <c>calls:34x20+10x85</c> are 34 of 20 s and ten of 85 s.</summary>
    private IEnumerable<string> Calls(string from)
    {
        var seconds = Usage[(Usage.IndexOf(':', StringComparison.Ordinal) + 1)..]
            .Split('+')
            .SelectMany(part =>
                part.Split('x') is [var count, var each]
                    ? Enumerable.Repeat(each, int.Parse(count, CultureInfo.InvariantCulture))
                    : [part]
            );
        return seconds.Select(
            (talk, index) =>
                $$"""
                    { "id": "{{index}}", "enqueuedAt": "{{from}}T{{index / 60 % 24:00}}:{{index % 60:00}}:00Z",
                      "talkSeconds": {{talk}}, "outcome": "answered" }
                    """
        );
    }

    private static (string From, string To) Month(string month)
    {
        var first = DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return (Day(first), Day(first.AddMonths(1)));
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Json(string cell) => cell.Replace('\'', '"');
}
