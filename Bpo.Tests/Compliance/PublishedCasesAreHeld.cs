using System.Reflection;
using System.Text.Json;
using Bpo.Tests.Ingestion;

namespace Bpo.Tests.Compliance;

/// <summary>Every published case of service levels, credits, exclusions and volume is held by a row or a test, or says why not.</summary>
public sealed class PublishedCasesAreHeld
{
    private const string NotHeld = "not held";

    [Theory]
    [MemberData(nameof(Cases))]
    public void a_case_is_held_where_the_list_says(string[] row)
    {
        var (holder, words) = (row[1], row[2]);
        if (holder == NotHeld)
        {
            Assert.NotEmpty(words);
        }
        else if (holder.EndsWith(".csv", StringComparison.Ordinal))
        {
            var rows = Table(holder).Where(line => line.Contains(words, StringComparison.Ordinal));
            Assert.True(words.Length > 0 && rows.Any(), $"{row[0]}: {holder} has no row with '{words}'.");
        }
        else
        {
            Assert.True(IsTest(holder), $"{row[0]}: there is no test {holder}.");
        }
    }

    [Fact]
    public void no_published_case_is_missing_from_the_list()
    {
        using var published = JsonDocument.Parse(File.ReadAllBytes(SharedData.FindCases("sla.json")));
        var ids = published
            .RootElement.GetProperty("cases")
            .EnumerateArray()
            .Select(one => one.GetProperty("id").GetString()!);

        Assert.Empty(ids.Except(Cases().Select(row => row.Data[0]), StringComparer.Ordinal));
    }

    public static IEnumerable<TheoryDataRow<string[]>> Cases() => GoldenTable.Rows("published-cases.csv");

    /// <param name="holder">A table of the golden folder of a room: <c>Rating/calls.csv</c>.</param>
    private static IEnumerable<string> Table(string holder)
    {
        var (room, file) = (Path.GetDirectoryName(holder)!, Path.GetFileName(holder));
        return File.ReadLines(Path.Combine(AppContext.BaseDirectory, room, "Golden", file))
            .Where(line => !line.StartsWith('#'));
    }

    private static bool IsTest(string holder) =>
        holder.Split('.') is [var room, var claim]
        && typeof(PublishedCasesAreHeld).Assembly.GetTypes().FirstOrDefault(type => type.Name == room) is { } tests
        && tests.GetMethod(claim)?.GetCustomAttributes<FactAttribute>().Any() == true;
}
