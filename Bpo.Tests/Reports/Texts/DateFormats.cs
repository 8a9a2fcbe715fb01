using Bpo.Reports.Texts;

namespace Bpo.Tests.Reports.Texts;

public class DateFormats
{
    private static readonly DateOnly Day = new(2026, 12, 2);

    [Theory]
    [InlineData(DocumentLanguage.English, "2\u00A0Dec\u00A02026", "December 2026", "Wed")]
    [InlineData(DocumentLanguage.Russian, "02.12.2026", "Декабрь 2026", "Ср")]
    [InlineData(DocumentLanguage.Chinese, "2026年12月2日", "2026年12月", "周三")]
    public void a_day_a_month_and_a_weekday(DocumentLanguage language, string day, string month, string weekday)
    {
        var dates = new Dates(language);
        Assert.Equal(day, dates.Day(Day));
        Assert.Equal(month, dates.Month(Day));
        Assert.Equal(weekday, dates.Weekday(Day.DayOfWeek));
    }

    [Theory]
    [InlineData(DocumentLanguage.English, "1–30\u00A0Nov\u00A02026")]
    [InlineData(DocumentLanguage.Russian, "01.11.2026 – 30.11.2026")]
    [InlineData(DocumentLanguage.Chinese, "2026年11月1日至30日")]
    public void a_period_inside_a_month(DocumentLanguage language, string period) =>
        Assert.Equal(period, new Dates(language).Period(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)));

    [Fact]
    public void an_instant_is_written_in_utc_and_says_so() =>
        Assert.Equal(
            "2\u00A0Dec\u00A02026, 08:12 UTC",
            new Dates(DocumentLanguage.English).Instant(
                new DateTimeOffset(2026, 12, 2, 9, 12, 0, TimeSpan.FromHours(1))
            )
        );

    [Theory]
    [InlineData("ru-RU", DocumentLanguage.Russian)]
    [InlineData("zh-Hans", DocumentLanguage.Chinese)]
    [InlineData("en-GB", DocumentLanguage.English)]
    [InlineData("pl", DocumentLanguage.English)]
    public void a_culture_has_a_document_language(string culture, DocumentLanguage language) =>
        Assert.Equal(language, DocumentLanguages.FromCulture(culture));
}
