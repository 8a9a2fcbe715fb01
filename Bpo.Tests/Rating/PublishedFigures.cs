using System.Globalization;
using Bpo.Billing.Calculators.Charges;

namespace Bpo.Tests.Rating;

/// <summary>What public engines, contracts and manuals bill, the calculator bills.</summary>
public sealed class PublishedFigures
{
    public static TheoryData<string, int> Rows()
    {
        var rows = new TheoryData<string, int>();
        var folder = Path.Combine(AppContext.BaseDirectory, "Rating", "Golden");
        foreach (
            var table in Directory
                .EnumerateFiles(folder, "*.csv")
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal)
        )
        {
            for (var index = 0; index < GoldenRow.Of(table).Count(); index++)
            {
                rows.Add(table, index);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void are_reached_to_the_cent(string table, int index)
    {
        var row = GoldenRow.Of(table).ElementAt(index);
        var answer = Calculator.Bill(row.Request());
        foreach (var expected in row.Expected.Split(' '))
        {
            var equals = expected.IndexOf('=', StringComparison.Ordinal);
            var actual = Figure(answer, expected[..equals]);
            Assert.True(
                Number(expected[(equals + 1)..]) == Number(actual),
                $"{row.Note}: {expected}, was {actual} ({row.Source})"
            );
        }
    }

    private static string Figure(ChargesAnswer answer, string name) =>
        name switch
        {
            "subtotal" => answer.Subtotal.Amount,
            "total" => answer.Total.Amount,
            "tax" => answer.Taxes.Sum(tax => Number(tax.Amount.Amount)).ToString(CultureInfo.InvariantCulture),
            "carried" => Assert.Single(answer.Carried).Units,
            "exact" => Assert.Single(answer.Lines).Exact,
            "quantity" or "cycles" => Assert.Single(answer.Lines).Quantity,
            _ => Assert.Single(answer.Lines, line => "line:" + line.Charge == name).Amount.Amount,
        };

    /// <summary>Fractions as written; answers carry twelve decimals.</summary>
    private static decimal Number(string text)
    {
        var parts = text.Split('/').Select(part => decimal.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return Math.Round(parts.Length == 2 ? parts[0] / parts[1] : parts[0], 10);
    }
}
