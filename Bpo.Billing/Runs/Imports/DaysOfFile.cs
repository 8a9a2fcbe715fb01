using System.Globalization;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Runs.Completeness;

namespace Bpo.Billing.Runs.Imports;

/// <summary>The days a held file is about. It is read once more for it, so that files that are not held cost nothing.</summary>
internal static class DaysOfFile
{
    /// <returns>Contacts by day of the source's calendar, ISO 8601; up to its break of a file that breaks off.</returns>
    public static IReadOnlyDictionary<string, long> Read(
        Reception reception,
        ReadLimits limits,
        IReadOnlyList<string> held,
        CancellationToken cancel
    )
    {
        var zone = SourceCalendar.Of(reception.Source);
        var days = new SortedDictionary<string, long>(StringComparer.Ordinal);
        reception.Upload.File.Position = 0;
        foreach (
            var row in UsageFile.Read(reception.Upload.File, reception.Profile, reception.Source.Name, limits, held)
        )
        {
            cancel.ThrowIfCancellationRequested();
            if (row is UsageRow.Accepted { Contact: var contact })
            {
                var day = zone.DateOf(contact.EnqueuedAt).ToString("O", CultureInfo.InvariantCulture);
                days[day] = days.GetValueOrDefault(day) + 1;
            }
        }

        return days;
    }
}
