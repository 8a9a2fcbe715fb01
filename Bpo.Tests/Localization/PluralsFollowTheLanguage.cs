using System.Globalization;
using Bpo.Web.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Localization;

public sealed class PluralsFollowTheLanguage
{
    [Theory]
    [InlineData("en-GB", 1, "1 contract")]
    [InlineData("en-GB", 0, "0 contracts")]
    [InlineData("ru-RU", 1, "1 договор")]
    [InlineData("ru-RU", 2, "2 договора")]
    [InlineData("ru-RU", 5, "5 договоров")]
    [InlineData("ru-RU", 11, "11 договоров")]
    [InlineData("ru-RU", 12, "12 договоров")]
    [InlineData("ru-RU", 21, "21 договор")]
    [InlineData("ru-RU", 22, "22 договора")]
    [InlineData("ru-RU", 111, "111 договоров")]
    [InlineData("zh-CN", 5, "5 份")]
    public void a_count_takes_its_form(string culture, int count, string expected)
    {
        using var _ = Reading.In(culture);
        Assert.Equal(expected, Reading.Words().Count("Overview.ContractsCount", count));
    }

    [Fact]
    public void a_missing_key_shows_itself() => Assert.Equal("Shell.Nowhere", Reading.Words()["Shell.Nowhere"]);
}

/// <summary>The words as a reader of a culture sees them.</summary>
internal static class Reading
{
    public static Words Words() =>
        new ServiceCollection()
            .AddLogging()
            .AddLocalization()
            .AddScoped<Words>()
            .BuildServiceProvider()
            .GetRequiredService<Words>();

    public static IDisposable In(string culture)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        return new Restored(before);
    }

    private sealed class Restored((CultureInfo Culture, CultureInfo Ui) before) : IDisposable
    {
        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
    }
}
