using Bpo.Reports.BusinessReviews;
using Bpo.Reports.Scorecards;
using Bpo.Reports.Texts;
using Bpo.Tests.Reports.Pdf;
using Bpo.Tests.Reports.Samples;

namespace Bpo.Tests.Reports.BusinessReviews;

public class ReviewReadsRight
{
    [Theory]
    [InlineData(
        DocumentLanguage.English,
        "November 2026",
        "Missed",
        "78.6%",
        "4.996%",
        "122,919.26",
        "Not measured",
        "Overdue"
    )]
    [InlineData(
        DocumentLanguage.Russian,
        "Ноябрь 2026",
        "Не выполнено",
        "78,6 %",
        "4,996 %",
        "122 919,26",
        "Не измерено",
        "Просрочено"
    )]
    [InlineData(DocumentLanguage.Chinese, "2026年11月", "未达标", "78.6%", "4.996%", "122,919.26", "未测量", "已逾期")]
    public async Task the_words_and_figures_of_a_review_can_be_copied_out(
        DocumentLanguage language,
        params string[] expected
    )
    {
        var text = await Text(SampleReview.In(language));
        Assert.All(expected, e => Assert.Contains(e, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_section_without_data_is_left_out()
    {
        var bare = SampleReview.In(DocumentLanguage.English) with
        {
            DailyTrends = [],
            HourlyVolumes = [],
            Glossary = [],
            SetAside = [],
        };
        var text = await Text(bare);
        Assert.DoesNotContain("Formulas used", text, StringComparison.Ordinal);
        Assert.DoesNotContain("When customers make contact", text, StringComparison.Ordinal);
        Assert.Contains("The data behind this review", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        DocumentLanguage.English,
        "No actions have been agreed for this month.",
        "No file has brought contacts"
    )]
    [InlineData(DocumentLanguage.Russian, "На этот месяц действий не согласовано.", "не принёс ни один файл")]
    [InlineData(DocumentLanguage.Chinese, "本月未商定行动项。", "没有文件带来本月的联络。")]
    public async Task no_actions_and_no_files_are_said_and_not_left_out(
        DocumentLanguage language,
        params string[] expected
    )
    {
        var text = await Text(SampleReview.In(language) with { Actions = [], Sources = [], SetAside = [] });
        Assert.All(expected, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_month_in_which_nothing_happened_is_still_a_review()
    {
        var empty = SampleReview.In(DocumentLanguage.English) with
        {
            Status = ResultStatus.NotMeasured,
            Summary = [],
            Scorecard = [],
            DailyTrends = [],
            HourlyVolumes = [],
            Volumes = [],
            Handling = [],
            CostBridge = [],
            MonthlyCosts = [],
            Sources = [],
            SetAside = [],
            Actions = [],
            Glossary = [],
        };
        Assert.Contains("Page 1 of 1", await Text(empty), StringComparison.Ordinal);
    }

    private static Task<string> Text(BusinessReviewDocument document) =>
        PdfTool.Text(BusinessReviewPdf.Render(document));
}
