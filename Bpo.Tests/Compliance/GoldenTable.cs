namespace Bpo.Tests.Compliance;

/// <summary>Rows of a golden table: columns parted by a bar, comments after a hash.</summary>
internal static class GoldenTable
{
    public static IEnumerable<TheoryDataRow<string[]>> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Compliance", "Golden", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => new TheoryDataRow<string[]>([.. line.Split('|').Select(cell => cell.Trim())]));
}
