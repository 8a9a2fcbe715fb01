using System.Globalization;
using System.Text.Json;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Calculators.Slas.Reading;

/// <summary>
/// Reads a period: two dates, or a month as <c>2026-10</c>. Left out, it is the month in which the terms take effect.
/// </summary>
internal static class PeriodReader
{
    /// <summary>A longer period is a mistake.</summary>
    private const int MostDays = 3_700;

    public static Period Read(TermsNode node, Terms terms)
    {
        var first = Period.Month(terms.EffectiveFrom.Year, terms.EffectiveFrom.Month);
        if (!node.Has("period"))
        {
            return first;
        }

        if (node.Raw("period") is { ValueKind: JsonValueKind.String })
        {
            return ReadMonth(node, "period") is { } month ? Period.Month(month.Year, month.Month) : first;
        }

        var period = node.Child("period")!;
        var (from, to) = (period.OptionalDate("from"), period.OptionalDate("to"));
        if ((from is null) != (to is null) && !(period.Has("from") && period.Has("to")))
        {
            period.Fault(from is null ? "from" : "to", "required", "A period has a beginning and an end.");
        }
        else if (to <= from)
        {
            period.Fault("to", "order", "A period ends after it begins.");
        }

        if (to?.DayNumber - from?.DayNumber > MostDays)
        {
            period.Fault("to", "range", "A period is at most ten years.");
        }

        period.Close();
        return from is { } begin && to is { } end && end > begin ? new Period(begin, end) : first;
    }

    /// <summary>The first day of a month written <c>2026-09</c>; a fault otherwise.</summary>
    public static DateOnly? ReadMonth(TermsNode node, string member)
    {
        if (
            DateOnly.TryParseExact(
                node.Text(member) + "-01",
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var month
            )
        )
        {
            return month;
        }

        if (node.Has(member))
        {
            node.Fault(member, "month", "A month is expected, for example \"2026-09\".");
        }

        return null;
    }
}
