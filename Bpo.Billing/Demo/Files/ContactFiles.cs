using System.Globalization;
using System.Text;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Files;

/// <summary>Cuts a source's contacts into the files its system would send: four a month, the last of them longer.</summary>
internal static class ContactFiles
{
    private static readonly int[] FirstDays = [1, 8, 15, 22];

    public static IEnumerable<DemoFile> Of(DemoSource source, IReadOnlyList<Contact> contacts)
    {
        var zone = ContractZone.Of(source.TimeZone);
        return contacts
            .GroupBy(contact => FirstDayOf(zone.DateOf(contact.EnqueuedAt)))
            .Select(part => new DemoFile(
                source,
                Name(source, part.Key),
                zone.DateOf(part.Last().EnqueuedAt),
                Write(source, [.. part])
            ));
    }

    public static ReadOnlyMemory<byte> Write(DemoSource source, IReadOnlyList<Contact> contacts)
    {
        var zone = ContractZone.Of(source.TimeZone);
        if (source.Format == DemoFormat.Ndjson)
        {
            return ContactNdjson.Write(contacts, zone);
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var written = source.KeepsNumbers
            ? contacts.Select(contact => contact with { Customer = DramaNumbers.Of(contact.Customer) })
            : contacts;
        ContactCsv.Write(text, written, zone);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static string Name(DemoSource source, DateOnly date, string suffix = "") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{source.FilePrefix}-{date:yyyy-MM-dd}{suffix}.{(source.Format == DemoFormat.Csv ? "csv" : "ndjson")}"
        );

    private static DateOnly FirstDayOf(DateOnly date) =>
        new(date.Year, date.Month, FirstDays.Last(first => first <= date.Day));
}
