using System.Globalization;
using Bpo.Reports.Texts;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bpo.Tests.Reports.Texts;

public class FigureFormats
{
    public static TheoryData<string, decimal, int, string, string, string> Golden()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Reports", "Texts", "Golden", "figures.csv");
        var rules = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            AllowComments = true,
        };
        using var csv = new CsvReader(new StreamReader(path), rules);
        var rows = new TheoryData<string, decimal, int, string, string, string>();
        while (csv.Read())
            rows.Add(csv[0]!, csv.GetField<decimal>(1), csv.GetField<int>(2), csv[3]!, csv[4]!, csv[5]!);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Golden))]
    public void a_figure_is_written_as_the_language_writes_it(
        string kind,
        decimal value,
        int decimals,
        string english,
        string russian,
        string chinese
    )
    {
        Assert.Equal(english.Replace('_', '\u00A0'), Write(DocumentLanguage.English));
        Assert.Equal(russian.Replace('_', '\u00A0'), Write(DocumentLanguage.Russian));
        Assert.Equal(chinese.Replace('_', '\u00A0'), Write(DocumentLanguage.Chinese));

        string Write(DocumentLanguage language)
        {
            var figures = new Figures(language);
            return kind switch
            {
                "number" => figures.Number(value, decimals),
                "exact" => figures.Exact(value, decimals),
                "percent" => figures.Percent(value, decimals),
                "rate" => figures.Rate(value),
                "signed" => figures.Signed(value, decimals),
                "money" => figures.Money(value, "EUR", decimals),
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind in the golden table"),
            };
        }
    }
}
