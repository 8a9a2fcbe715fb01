using System.Globalization;
using System.Text.RegularExpressions;
using Bpo.Domain.Time;

namespace Bpo.Tests.Browser;

/// <summary>What is downloaded beside a table holds its figures, with more digits; cell by cell.</summary>
[Collection(InABrowser.Name)]
public sealed partial class AFileHoldsWhatItsPageShows(BrowserHost host)
{
    private static readonly ContractZone Zone = ContractZone.Of("Europe/Berlin");

    [Fact]
    public async Task of_agents_by_half_hour()
    {
        var shown = await Shown("/contracts/{contract}/staffing?from=2026-11-02");
        var file = await File("/exports/contracts/{contract}/staffing.csv?from=2026-11-02");

        var busy = file.Where(row => Number(row[2]) > 0).ToList();
        Assert.NotEmpty(busy);
        Assert.Equal(busy.Select(row => Clock(row[0])), shown.Select(row => row[0].Split('–')[0]));
        foreach (var (cells, row) in shown.Zip(busy))
        {
            // The file tells minutes and offered traffic as well.
            Same(cells[1], row[2], 0.05m);
            Same(cells[2], row[3], 0.5m);
            Same(cells[3], row[5], 0);
            Same(cells[4], row[6], 0);
            Same(cells[5], row[7], 0.05m);
            Same(cells[6], row[8], 0.05m);
            Same(cells[7], row[9], 0.05m);
            Same(cells[8], row[10], 0.05m);
            Same(cells[9], row[11], 0.05m);
        }
    }

    [Fact]
    public async Task of_versions_of_a_forecast()
    {
        var shown = await Shown("/contracts/{contract}/forecasts");
        var file = await File("/exports/contracts/{contract}/forecasts.csv");

        Assert.NotEmpty(file);
        Assert.Equal(file.Count, shown.Count);
        foreach (var (cells, row) in shown.Zip(file))
        {
            Assert.StartsWith(row[0], cells[0], StringComparison.Ordinal);
            Assert.Contains(row[1], cells[0], StringComparison.Ordinal);
            Assert.Contains(Clock(row[3]), cells[1], StringComparison.Ordinal);
            Same(cells[2], row[5], 0);
            Same(cells[3], row[6], 0);
            Assert.Equal(cells[4] == "not signed", row[7] == "not signed");
            Assert.Equal(cells[5] == "not signed", row[8] == "not signed");
            Assert.StartsWith(row[9], cells[6], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task of_a_roll_up()
    {
        var shown = await Shown("/sla/roll-up/2026-10?by=Site");
        var file = await File("/exports/roll-up/2026-10.csv?by=Site");

        Assert.NotEmpty(file);
        Assert.Equal(file.Select(row => row[..4]), shown.Select(row => row[..4]));
        foreach (var (cells, row) in shown.Zip(file))
        {
            for (var column = 4; column < cells.Length; column++)
            {
                Same(cells[column], row[column], column < 6 ? 0.5m : 0);
            }
        }
    }

    /// <summary>The rows of a page's first table, a text for each cell.</summary>
    private async Task<IReadOnlyList<string[]>> Shown(string path)
    {
        var page = await host.SignedIn();
        await page.Visit(host.Seeded.Address(path));
        await page.Locator("table tbody tr").First.WaitForAsync();
        return await page.Locator("table")
            .First.EvaluateAsync<string[][]>(
                "table => [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.innerText.trim()))"
            );
    }

    private async Task<IReadOnlyList<string[]>> File(string path)
    {
        var page = await host.SignedIn();
        var file = await page.APIRequest.GetAsync(host.Address + host.Seeded.Address(path));
        var lines = (await file.TextAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Skip(1).Select(Cells)];
    }

    /// <summary>A formula may hold commas, and is quoted then.</summary>
    private static string[] Cells(string line) =>
        [
            .. Field()
                .Matches(line)
                .Select(field => field.Groups[1].Success ? field.Groups[1].Value : field.Groups[2].Value),
        ];

    [GeneratedRegex("(?:^|,)(?:\"([^\"]*)\"|([^,]*))", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();

    private static void Same(string shown, string inFile, decimal rounding)
    {
        if (inFile.Length == 0)
        {
            Assert.Equal("–", shown);
            return;
        }

        Assert.InRange(Number(shown), Number(inFile) - rounding, Number(inFile) + rounding);
    }

    private static decimal Number(string text)
    {
        var digits = text.Replace('−', '-').Where(sign => char.IsAsciiDigit(sign) || sign is '.' or '-');
        return decimal.TryParse(string.Concat(digits), CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static string Clock(string instant) =>
        Zone.Local(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture))
            .ToString("HH:mm", CultureInfo.InvariantCulture);
}
