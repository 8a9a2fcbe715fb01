using System.Globalization;
using Bpo.Tests.Ingestion;

namespace Bpo.Tests.Compliance.Real;

/// <summary>5,000 calls of a quarter (PwC virtual case); the abandoned have no wait. Its totals are published by several.</summary>
public sealed class CallsOfAPhoneCompany
{
    [Theory]
    [InlineData(""" "metric": "service-level", "thresholdSeconds": 20 """, "7.48")]
    [InlineData(""" "metric": "service-level", "thresholdSeconds": 20, "formula": "answered" """, "9.2255")]
    [InlineData(
        """ "metric": "service-level", "thresholdSeconds": 20, "formula": "ignore-abandons-in-time" """,
        "7.48"
    )]
    [InlineData(""" "metric": "service-level", "thresholdSeconds": 20, "formula": "exclude-short-abandons" """, "7.48")]
    [InlineData(""" "metric": "abandonment-rate" """, "18.92")]
    [InlineData(""" "metric": "abandonment-rate", "formula": "exclude-short-abandons" """, "18.92")]
    [InlineData(""" "metric": "average-speed-of-answer" """, "67.5207")]
    [InlineData(""" "metric": "average-handle-time" """, "224.9228")]
    [InlineData(""" "metric": "csat", "method": "mean" """, "3.4036")]
    [InlineData(""" "metric": "longest-wait" """, "125")]
    public void its_published_figures_come_out(string metric, string value)
    {
        var rows = File.ReadLines(SharedData.Find("pwc_phonenow_2021q1", "Call-Center-Dataset.csv"))
            .Skip(1)
            .Where(line => line.Length > 0)
            .Select(line => Contact(line.Split(',')));
        var result = new Calculation
        {
            TimeZone = "Etc/UTC",
            Period = """{ "from": "2021-01-01", "to": "2021-04-01" }""",
            Slas = $$"""[{ "id": "x", {{metric}}, "target": { "atLeast": "0" } }]""",
            More = $$""", "usage": { "contacts": [ {{string.Join(",", rows)}} ] }""",
        }.Result();

        var exact = decimal.Parse(result.GetProperty("value").GetString()!, CultureInfo.InvariantCulture);
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), Math.Round(exact, 4));
    }

    private static string Contact(string[] call)
    {
        var at = TimeOnly.ParseExact(call[3], "H:mm:ss", CultureInfo.InvariantCulture);
        var talk =
            call[8].Length == 0
                ? 0
                : TimeSpan.Parse(call[8], CultureInfo.InvariantCulture).Ticks / TimeSpan.TicksPerSecond;
        return $$"""
            { "id": "{{call[0]}}", "enqueuedAt": "{{call[2]}}T{{at:HH:mm:ss}}Z", "outcome": "{{(
                call[5] == "Y" ? "answered" : "abandoned"
            )}}",
              {{(call[7].Length == 0 ? "" : $"\"waitSeconds\": {call[7]},")}} "talkSeconds": {{talk}} {{(
                call[9].Length == 0 ? "" : $", \"csat\": {call[9]}"
            )}} }
            """;
    }
}
