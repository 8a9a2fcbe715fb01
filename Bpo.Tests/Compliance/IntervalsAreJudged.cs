namespace Bpo.Tests.Compliance;

public sealed class IntervalsAreJudged
{
    private const string Sla = """
        [{ "id": "sl", "metric": "service-level", "thresholdSeconds": 20, "target": { "atLeast": "80" },
           "measure": { "over": "intervals", "minutes": 30, "share": "60", "minimumVolume": VOLUME } }]
        """;

    /// <summary>Line adherence in a statement of work (sec.gov 0001140361-17-012365, exhibit 10.3): a month is met by a share of its intervals.</summary>
    [Theory]
    [InlineData("0", "2", "4", "missed")]
    [InlineData("20", "2", "3", "met")]
    [InlineData("500", "0", "0", "not-measured")]
    public void intervals_below_the_minimum_volume_are_not_judged(
        string volume,
        string met,
        string judged,
        string outcome
    )
    {
        var result = new Calculation
        {
            Slas = Sla.Replace("VOLUME", volume, StringComparison.Ordinal),
            Counts = """
                { "sl": [ { "answered": 40, "answeredInTime": 38 }, { "answered": 100, "answeredInTime": 85 },
                          { "answered": 200, "answeredInTime": 140 }, { "answered": 10, "answeredInTime": 4 } ] }
                """,
        }.Result();

        Assert.Equal(met, result.GetProperty("numerator").GetString());
        Assert.Equal(judged, result.GetProperty("denominator").GetString());
        Assert.Equal(outcome, result.GetProperty("outcome").GetString());
        Assert.Equal("267", result.GetProperty("raw").GetProperty("numerator").GetString());
        Assert.Equal("350", result.GetProperty("raw").GetProperty("denominator").GetString());
    }

    /// <summary>One contact a quarter of an hour through a whole civil day, in half-hour intervals.</summary>
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", 23 * 2)]
    [InlineData("Europe/Berlin", "2026-10-25", 25 * 2)]
    [InlineData("Europe/Berlin", "2026-10-24", 24 * 2)]
    [InlineData("Australia/Lord_Howe", "2026-10-04", 47)]
    [InlineData("Australia/Lord_Howe", "2026-04-05", 49)]
    [InlineData("Asia/Kolkata", "2026-10-04", 48)]
    public void a_day_has_as_many_intervals_as_its_clock_passes(string zone, string day, int intervals)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var contract = Domain.Time.ContractZone.Of(zone);
        var (from, to) = (contract.StartOf(date), contract.StartOf(date.AddDays(1)));
        var instants = new List<DateTimeOffset>();
        for (var at = from; at < to; at = at.AddMinutes(15))
        {
            instants.Add(at);
        }

        var result = new Calculation
        {
            TimeZone = zone,
            Period = $$"""{ "from": "{{day}}", "to": "{{date.AddDays(1):yyyy-MM-dd}}" }""",
            Slas = Sla.Replace("VOLUME", "1", StringComparison.Ordinal),
            More = Contacts.Usage(
                instants.Select((at, index) => Contacts.Answered($"{index}", $"{at:yyyy-MM-ddTHH:mm:ssZ}"))
            ),
        }.Result();

        Assert.Equal(intervals, result.GetProperty("intervals").GetArrayLength());
        Assert.Equal($"{instants.Count}", result.GetProperty("raw").GetProperty("denominator").GetString());
    }

    [Theory]
    [InlineData("60", "met")]
    [InlineData("59.9", "missed")]
    public void a_bare_value_is_the_share_of_intervals(string share, string outcome) =>
        Assert.Equal(
            outcome,
            new Calculation
            {
                Slas = Sla.Replace("VOLUME", "0", StringComparison.Ordinal),
                Counts = $$"""{ "sl": { "value": "{{share}}" } }""",
            }
                .Result()
                .GetProperty("outcome")
                .GetString()
        );

    /// <summary>Of four half hours three were answered in 30 s or less on average: 75 %, not 75 s.</summary>
    [Fact]
    public void a_share_of_intervals_is_a_percentage_whatever_each_measures()
    {
        var result = new Calculation
        {
            Slas = """
                [{ "id": "asa", "metric": "average-speed-of-answer", "target": { "atMost": "30" },
                   "measure": { "over": "intervals", "minutes": 30, "share": "75" } }]
                """,
            Counts = """
                { "asa": [ { "answered": 10, "waitSeconds": 300 }, { "answered": 10, "waitSeconds": 100 },
                           { "answered": 10, "waitSeconds": 301 }, { "answered": 10, "waitSeconds": 50 } ] }
                """,
        }.Result();

        Assert.Equal(
            ("75", "percent", "met"),
            (
                result.GetProperty("value").GetString(),
                result.GetProperty("unit").GetString(),
                result.GetProperty("outcome").GetString()
            )
        );
        Assert.Equal("seconds", result.GetProperty("eachInterval").GetProperty("unit").GetString());
    }
}
