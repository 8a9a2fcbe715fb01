using System.Text;
using Bpo.Billing.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Tests.Localization;
using Bpo.Web.Features.Contracts.Sentences;
using Bpo.Web.Features.Contracts.Terms;

namespace Bpo.Tests.Contracts;

/// <summary>"Adherence not below 90" says nothing: a share is written as a percentage, and nothing else is.</summary>
public sealed class PromisesAreReadWithTheirUnit
{
    private const string Agreed = """
        { "effectiveFrom": "2026-10-01", "currency": "EUR", "timeZone": "Europe/Berlin",
          "services": [ { "id": "voice", "name": "Voice" } ] }
        """;

    /// <summary>Counted as a share only by a method that the ready clause chooses.</summary>
    private static readonly string[] SharesByMethod =
    [
        "calibration",
        "callback-time",
        "ces",
        "first-response-time",
        "next-reply-time",
        "nps",
        "periodic-update",
        "resolution-time",
        "speed-to-proficiency",
        "backlog",
    ];

    public static TheoryData<string> Metrics =>
        [.. ClauseForms.Of("GroupSlas", new EditedTerms(Agreed)).Except(SharesByMethod, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Metrics))]
    public void of_every_metric_that_has_one(string metric)
    {
        using var _ = Reading.In("en-GB");
        var draft = new EditedTerms(Agreed);
        ClauseForms.Add("GroupSlas", metric, draft);
        var unit = TermsReader
            .Read(Encoding.UTF8.GetBytes(draft.Document.ToJsonString()))
            .Match(terms => terms.Slas[0].Metric.Unit, problem => throw new InvalidOperationException(problem.Detail));

        var said = TermsSentences
            .Of(draft.Document, Reading.Words())
            .SelectMany(group => group.Terms)
            .Single(term => term.Pointer == "/slas/0")
            .Parts.OfType<Part.Value>()
            .Single(value => value.Pointer.StartsWith("/slas/0/target/", StringComparison.Ordinal))
            .Shown;

        Assert.Equal(unit == MetricUnit.Percent, said.EndsWith('%'));
        Assert.Equal(unit == MetricUnit.Seconds, said.Contains("second", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-GB", "It repeats each year.")]
    [InlineData("ru-RU", "Повторяется каждый год.")]
    [InlineData("zh-CN", "每年重复一次。")]
    public void an_indexation_repeats_in_words(string culture, string repeats)
    {
        using var _ = Reading.In(culture);
        var draft = new EditedTerms(Agreed);
        ClauseForms.Add("GroupCommitments", "indexation", draft);

        var said = TermsSentences
            .Of(draft.Document, Reading.Words())
            .SelectMany(group => group.Terms)
            .Single(term => term.Pointer == "/commitments/indexation")
            .Text;

        Assert.Contains(repeats, said, StringComparison.Ordinal);
    }
}
