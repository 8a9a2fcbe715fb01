using System.Globalization;
using Bpo.Billing.Demo;
using Bpo.Billing.Demo.Files;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Benchmarks.Data;

/// <summary>A month of voice contacts of any size: the demo's September, every contact as often as needed with ids of its own.</summary>
internal static class BusyMonth
{
    public static readonly Period Month = Period.Month(2026, 9);

    private static readonly DemoTenant Demo = new(new DateOnly(2026, 11, 1));

    public static DemoSource Source => DemoTenant.Sources[0];

    public static ReadOnlyMemory<byte> Terms => Demo.Contracts[0].Terms[0];

    public static IEnumerable<Contact> Contacts(int rows)
    {
        var zone = ContractZone.Of(Source.TimeZone);
        var month = Demo.Traffic.Of(Source).Where(contact => Month.Contains(zone.DateOf(contact.EnqueuedAt))).ToList();
        for (var row = 0; row < rows; row++)
        {
            // In the order of time, as a telephone system writes them.
            var original = month[(int)((long)row * month.Count / rows)];
            var number = row.ToString("x6", CultureInfo.InvariantCulture);
            yield return original with
            {
                Id = $"{original.Id}-{number}",
                Customer = $"{original.Customer}-{number[^2..]}",
            };
        }
    }

    /// <summary>Writes the month as a canonical CSV file and returns its path.</summary>
    public static string WriteCsv(int rows, string folder)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"month-{rows}.csv"));
        using var text = new StreamWriter(path);
        ContactCsv.Write(text, Contacts(rows), ContractZone.Of(Source.TimeZone));
        return path;
    }
}
