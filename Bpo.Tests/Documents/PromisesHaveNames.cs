using Bpo.Domain;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Web.Documents.Scorecards;
using Bpo.Web.Documents.Texts;

namespace Bpo.Tests.Documents;

public sealed class PromisesHaveNames
{
    private static readonly Dictionary<string, string> Services = new() { ["voice"] = "Voice", ["chat"] = "Chat" };

    [Theory]
    [InlineData("en", "Service level 80/20")]
    [InlineData("ru", "Уровень сервиса 80/20")]
    [InlineData("zh", "服务水平 80/20")]
    public void a_service_level_is_called_by_its_two_numbers(string language, string expected) =>
        Assert.Equal(expected, Names(language, Level("sl-offered", "service-level", 80))["sl-offered"]);

    [Fact]
    public void two_of_the_same_name_are_told_apart_by_their_service()
    {
        var names = Names(
            "en",
            Level("first", "service-level", 80, "voice"),
            Level("second", "service-level", 80, "chat"),
            Level("third", "service-level", 90, "chat")
        );
        Assert.Equal("Service level 80/20 · Voice", names["first"]);
        Assert.Equal("Service level 80/20 · Chat", names["second"]);
        Assert.Equal("Service level 90/20", names["third"]);
    }

    [Fact]
    public void where_the_service_is_the_same_too_the_clause_tells_them_apart()
    {
        var names = Names(
            "en",
            Level("day", "service-level", 80, "voice"),
            Level("night", "service-level", 80, "voice") with
            {
                Clause = "slas/1",
            }
        );
        Assert.Equal("Service level 80/20 · clause\u00A01", names["day"]);
        Assert.Equal("Service level 80/20 · clause\u00A02", names["night"]);
    }

    [Fact]
    public void a_level_judged_by_intervals_is_called_by_what_each_interval_must_reach()
    {
        var level = Level("sl", "service-level", 95) with
        {
            EachInterval = new IntervalLevels(30, Target.AtLeast(80), Minimum: null, MetMinimum: null),
        };
        Assert.Equal("Service level 80/20", Names("en", level)["sl"]);
    }

    [Theory]
    [InlineData("pricing/0", "prices, clause\u00A01")]
    [InlineData("credits/rules/2", "service credits, clause\u00A03")]
    [InlineData("credits/earnBack", "service credits, earn-back")]
    [InlineData("", null)]
    public void a_place_in_the_terms_is_cited_in_words(string pointer, string? expected) =>
        Assert.Equal(expected, DocumentTexts.In("en").Cite(pointer));

    private static SlaNames Names(string language, params SlaResult[] results) =>
        new([.. results], Services, DocumentTexts.In(language));

    private static SlaResult Level(string id, string metric, decimal target, string? service = null) =>
        new()
        {
            Sla = id,
            Clause = "slas/0",
            Metric = metric,
            Service = service,
            Class = SlaClass.Critical,
            Unit = MetricUnit.Percent,
            Formula = Explanation.Of("formula.service-level.Offered", "20", "5"),
            Attainment = Attainment.Met,
            Measured = Measurement.Percent(1, 1),
            Raw = Measurement.Percent(1, 1),
            Adjusted = Measurement.Percent(1, 1),
            Counts = Counts.None,
            Target = new Target(IsFloor: true, target),
        };
}
