using System.Globalization;

namespace Bpo.Billing.Contracts.Promises;

/// <summary>Reads a published series: a value above zero for each month.</summary>
internal static class MonthlyValues
{
    public static IReadOnlyDictionary<DateOnly, decimal> Read(TermsNode node, string list, string member)
    {
        var values = new Dictionary<DateOnly, decimal>();
        foreach (var entry in node.Children(list))
        {
            var month = entry.Text("month");
            var value = entry.Number(member);
            if (value <= 0)
            {
                entry.Fault(member, "range", $"'{member}' is above zero.");
            }

            if (
                !DateOnly.TryParseExact(
                    month + "-01",
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var first
                )
            )
            {
                entry.Fault("month", "date", "A month is expected, for example \"2026-07\".");
            }
            else if (!values.TryAdd(first, value))
            {
                entry.Fault("month", "duplicate-id", $"{month} is given twice.");
            }

            entry.Close();
        }

        return values;
    }
}
