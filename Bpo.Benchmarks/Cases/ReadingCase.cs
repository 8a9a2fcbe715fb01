using Bpo.Benchmarks.Data;
using Bpo.Benchmarks.Measuring;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Time;

namespace Bpo.Benchmarks.Cases;

/// <summary>A canonical CSV into contacts, nothing stored; beside reading its lines and splitting them at commas.</summary>
internal static class ReadingCase
{
    public static async Task Run(Settings settings)
    {
        var csv = BusyMonth.WriteCsv(settings.Rows, settings.Folder);
        var rules = ReadingRules.Default with
        {
            Zone = ContractZone.Of(BusyMonth.Source.TimeZone),
            Customers = CustomerTokens.Keyed(new byte[32]),
        };
        var format = UsageFormats.Find("canonical-csv")!;
        var profile = new SourceProfile(format, rules, DelimitedDialect.Comma, Mapping: null);
        Report.Print(
            "Reading a canonical CSV",
            [
                await Timing.Of(
                    "reference: lines split at commas",
                    settings.Rows,
                    settings.Runs,
                    () => Task.FromResult(File.ReadLines(csv).Sum(line => line.Split(',').Length))
                ),
                await Timing.Of("read", settings.Rows, settings.Runs, () => Task.FromResult(Accepted(csv, profile))),
            ]
        );
    }

    private static int Accepted(string csv, SourceProfile profile)
    {
        using var file = File.OpenRead(csv);
        return UsageFile
            .Read(file, profile, BusyMonth.Source.Name, ReadLimits.Default, [])
            .Count(row => row is UsageRow.Accepted);
    }
}
