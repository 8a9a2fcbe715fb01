namespace Bpo.Tests.Compliance;

/// <summary>Results from contacts: thresholds, calendars, clocks, windows.</summary>
public sealed class ContactsAreCounted
{
    private const string ServiceLevel =
        """[{ "id": "sl", "metric": "service-level", "thresholdSeconds": 20, "target": { "atLeast": "80" } MORE }]""";

    [Theory]
    [InlineData("", "2", "3")]
    [InlineData(""", "comparator": "within" """, "1", "3")]
    [InlineData(""", "clock": "after-announcement", "announcementSeconds": 15 """, "3", "3")]
    public void the_threshold_reads_the_comparator_and_the_clock(string more, string numerator, string denominator)
    {
        var result = new Calculation
        {
            Slas = Level(more),
            More = Contacts.Usage(
                Contacts.Answered("a", "2026-10-05T09:00:00Z", 19),
                Contacts.Answered("b", "2026-10-05T09:00:00Z", 20),
                Contacts.Answered("c", "2026-10-05T09:00:00Z", 35)
            ),
        }.Result();

        Assert.Equal(numerator, result.GetProperty("numerator").GetString());
        Assert.Equal(denominator, result.GetProperty("denominator").GetString());
    }

    [Fact]
    public void a_threshold_inside_a_class_of_the_histogram_is_exact()
    {
        var result = new Calculation
        {
            Slas = Level("").Replace("20", "605", StringComparison.Ordinal),
            More = Contacts.Usage(
                Contacts.Answered("a", "2026-10-05T09:00:00Z", 605),
                Contacts.Answered("b", "2026-10-05T09:00:00Z", 606)
            ),
        }.Result();

        Assert.Equal("1", result.GetProperty("numerator").GetString());
    }

    [Fact]
    public void only_the_opening_hours_of_the_calendar_are_measured()
    {
        var result = new Calculation
        {
            Terms = """
                "calendars": [ { "id": "office", "weekly": [ { "days": ["mon"], "from": "09:10", "to": "18:00" } ] } ],
                """,
            Slas = Level(""", "calendar": "office" """),
            More = Contacts.Usage(
                Contacts.Answered("early", "2026-10-05T09:09:59+03:00"),
                Contacts.Answered("open", "2026-10-05T09:10:00+03:00"),
                Contacts.Answered("late", "2026-10-05T18:00:00+03:00"),
                Contacts.Answered("closed day", "2026-10-06T12:00:00+03:00")
            ),
        }.Result();

        Assert.Equal("1", result.GetProperty("denominator").GetString());
    }

    [Fact]
    public void the_month_is_that_of_the_contract_zone()
    {
        var result = new Calculation
        {
            Slas = Level(""),
            More = Contacts.Usage(
                Contacts.Answered("still September", "2026-09-30T23:59:59+03:00"),
                Contacts.Answered("first", "2026-09-30T21:00:00Z"),
                Contacts.Answered("last, answered in November", "2026-10-31T23:59:59+03:00", 60),
                Contacts.Answered("November", "2026-11-01T00:00:00+03:00")
            ),
        }.Result();

        Assert.Equal("1", result.GetProperty("numerator").GetString());
        Assert.Equal("2", result.GetProperty("denominator").GetString());
    }

    [Fact]
    public void a_month_without_contacts_is_not_measured()
    {
        var result = new Calculation { Slas = Level("") }.Result();

        Assert.Equal("not-measured", result.GetProperty("outcome").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, result.GetProperty("value").ValueKind);
        Assert.Equal("not-measured.nothing", result.GetProperty("reason").GetProperty("code").GetString());
    }

    [Fact]
    public void the_newest_record_of_a_contact_counts()
    {
        var result = new Calculation
        {
            Slas = Level(""),
            More = Contacts.Usage(
                Contacts.Abandoned("a", "2026-10-05T09:00:00Z", 5, """, "revision": 1"""),
                Contacts.Answered("a", "2026-10-05T09:00:00Z", 5, """, "revision": 2""")
            ),
        }.Result();

        Assert.Equal("1", result.GetProperty("numerator").GetString());
        Assert.Equal("1", result.GetProperty("denominator").GetString());
    }

    /// <summary>Two gave up, one after two seconds and one after nobody knows how long: lost, and neither short nor in time.</summary>
    [Theory]
    [InlineData("offered", "1", "3")]
    [InlineData("ignore-abandons-in-time", "1", "2")]
    [InlineData("abandons-in-time-as-success", "2", "3")]
    [InlineData("exclude-short-abandons", "1", "2")]
    public void an_abandon_without_a_wait_is_lost_and_never_short(string formula, string numerator, string denominator)
    {
        var result = new Calculation
        {
            Slas = Level($$""", "formula": "{{formula}}" """),
            More = Contacts.Usage(
                Contacts.Answered("a", "2026-10-05T09:00:00Z", 5),
                Contacts.Abandoned("b", "2026-10-05T09:00:00Z", 2),
                """{ "id": "c", "enqueuedAt": "2026-10-05T09:00:00Z", "outcome": "abandoned" }"""
            ),
        }.Result();

        Assert.Equal(numerator, result.GetProperty("numerator").GetString());
        Assert.Equal(denominator, result.GetProperty("denominator").GetString());
        Assert.Equal("1", result.GetProperty("counts").GetProperty("abandonedWithoutWait").GetString());
    }

    /// <summary>Amazon Connect delivers a record at least once and again with every update: 320 s and 180 s of two contacts.</summary>
    [Fact]
    public void a_record_delivered_again_counts_once_as_it_is_now()
    {
        static string Record(string id, int revision, int talk) =>
            Contacts.Answered(
                id,
                "2026-10-05T09:00:00Z",
                more: $$""", "revision": {{revision}}, "talkSeconds": {{talk}} """
            );

        var result = new Calculation
        {
            Slas = """[{ "id": "aht", "metric": "average-handle-time", "target": { "atMost": "300" } }]""",
            More = Contacts.Usage(
                Record("c1", 1, 300),
                Record("c1", 2, 320),
                Record("c2", 1, 180),
                Record("c1", 2, 320)
            ),
        }.Result();

        Assert.Equal("500", result.GetProperty("numerator").GetString());
        Assert.Equal("2", result.GetProperty("denominator").GetString());
    }

    /// <summary>Six days between two contacts of one matter, ten between two of another; a fifth customer calls once.</summary>
    [Theory]
    [InlineData("window", 168, "4", "5")]
    [InlineData("window", 336, "3", "5")]
    [InlineData("issue", 168, "3", "4")]
    [InlineData("issue", 336, "1", "3")]
    public void a_matter_that_comes_back_was_not_resolved(string method, int hours, string resolved, string all)
    {
        var result = new Calculation
        {
            Slas = $$"""
                [{ "id": "fcr", "metric": "first-contact-resolution", "method": "{{method}}", "windowHours": {{hours}},
                   "key": "customer-and-reason", "target": { "atLeast": "75" } }]
                """,
            More = Contacts.Usage(
                Contacts.Answered("1", "2026-10-01T10:00:00Z", more: """, "customer": "c1", "reason": "bill" """),
                Contacts.Answered("2", "2026-10-05T10:00:00Z", more: """, "customer": "c1", "reason": "bill" """),
                Contacts.Answered("3", "2026-10-01T10:00:00Z", more: """, "customer": "c2", "reason": "bill" """),
                Contacts.Answered("4", "2026-10-02T10:00:00Z", more: """, "customer": "c3", "reason": "bill" """),
                Contacts.Answered("5", "2026-10-12T10:00:00Z", more: """, "customer": "c3", "reason": "bill" """)
            ),
        }.Result();

        Assert.Equal(resolved, result.GetProperty("numerator").GetString());
        Assert.Equal(all, result.GetProperty("denominator").GetString());
    }

    [Fact]
    public void a_repeat_in_the_next_month_is_seen()
    {
        var result = new Calculation
        {
            Slas = """
                [{ "id": "fcr", "metric": "first-contact-resolution", "method": "window", "windowHours": 72,
                   "key": "customer", "target": { "atLeast": "75" } }]
                """,
            More = Contacts.Usage(
                Contacts.Answered("1", "2026-10-31T10:00:00Z", more: """, "customer": "c1" """),
                Contacts.Abandoned("2", "2026-11-02T10:00:00Z", more: """, "customer": "c1" """),
                Contacts.Answered("3", "2026-10-31T10:00:00Z", more: """, "customer": "" """)
            ),
        }.Result();

        Assert.Equal("0", result.GetProperty("numerator").GetString());
        Assert.Equal("1", result.GetProperty("denominator").GetString());
        Assert.Equal("1", result.GetProperty("counts").GetProperty("unlinked").GetString());
    }

    private static string Level(string more) => ServiceLevel.Replace("MORE", more, StringComparison.Ordinal);
}
