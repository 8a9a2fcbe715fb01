using System.Globalization;

namespace Bpo.Tests.Compliance;

/// <summary>Metrics and credits by hand-computed tables, through the calculator as the API calls it.</summary>
public sealed class GoldenResults
{
    [Theory]
    [MemberData(nameof(ServiceLevels))]
    public void a_service_level_follows_its_formula(string[] row)
    {
        var result = new Calculation
        {
            Slas = $$"""
                [{ "id": "x", "metric": "service-level", "formula": "{{row[0]}}", "thresholdSeconds": 20,
                   "target": { "atLeast": "{{row[2]}}" } }]
                """,
            Counts = $$"""{ "x": {{row[1]}} }""",
        }.Result();

        Assert.Equal(row[3], result.GetProperty("numerator").GetString());
        Assert.Equal(row[4], result.GetProperty("denominator").GetString());
        Assert.Equal(row[5], result.GetProperty("outcome").GetString());
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void a_metric_has_the_value_of_its_counts(string[] row)
    {
        var result = new Calculation { Slas = Sla(row[0]), Counts = $$"""{ "x": {{row[1]}} }""" }.Result();

        Assert.Equal(Number(row[2]), Math.Round(Number(result.GetProperty("value").GetString()!), 10));
        Assert.Equal(row[3], result.GetProperty("outcome").GetString());
    }

    [Theory]
    [MemberData(nameof(Credits))]
    public void a_miss_costs_what_the_clause_says(string[] row)
    {
        var calculation = new Calculation
        {
            Slas = Sla(row[0]),
            Counts = $$"""{ "x": {{row[1]}} }""",
            Fees = row[2],
            Credits = row[3],
        };

        Assert.Equal(row[4], calculation.Answer().GetProperty("totalCredit").GetProperty("amount").GetString());
    }

    public static IEnumerable<TheoryDataRow<string[]>> ServiceLevels() => GoldenTable.Rows("service-level.csv");

    public static IEnumerable<TheoryDataRow<string[]>> Metrics() => GoldenTable.Rows("metrics.csv");

    public static IEnumerable<TheoryDataRow<string[]>> Credits() => GoldenTable.Rows("credits.csv");

    private static string Sla(string members) => $$"""[{ "id": "x", {{members[1..^1]}} }]""";

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
