using Bpo.Billing.Contracts;
using Bpo.Billing.Rating;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Calculators.Charges;

/// <summary>Reads what was billed and carried over before. The lines of an earlier answer can be handed back as they are.</summary>
internal static class BookingsReader
{
    private static readonly string[] OfNoEffect =
    [
        "kind",
        "description",
        "quantity",
        "unit",
        "price",
        "exact",
        "clause",
        "steps",
        "contacts",
        "service",
    ];

    public static IReadOnlyList<BookedFee> Booked(TermsNode node, Terms terms) =>
        [.. node.Children("booked").Select(entry => ReadBooked(entry, terms))];

    public static IReadOnlyList<CarriedUnits> Carried(TermsNode node) =>
        [.. node.Children("carried").Select(ReadCarried)];

    private static BookedFee ReadBooked(TermsNode node, Terms terms)
    {
        foreach (var member in OfNoEffect)
        {
            node.Raw(member);
        }

        var booked = new BookedFee(node.Text("charge"), ReadAmount(node, terms.Currency), ReadSpan(node))
        {
            TaxCategory = node.OptionalText("taxCategory"),
            TaxRate = node.OptionalPercent("taxRate") ?? 0,
        };
        node.Close();
        return booked;
    }

    /// <summary>Digits, or an amount with its currency.</summary>
    private static Money ReadAmount(TermsNode node, Currency currency)
    {
        if (
            node.Raw("amount") is not { ValueKind: System.Text.Json.JsonValueKind.Object }
            || node.Child("amount") is not { } money
        )
        {
            return Money.Round(node.Number("amount"), currency);
        }

        var given = money.OptionalCurrency("currency");
        if (given is { } other && other != currency)
        {
            money.Fault("currency", "mixed-currency", $"The terms are in {currency.Code}.");
        }

        money.Raw("minor");
        var amount = Money.Round(money.Number("amount"), currency);
        money.Close();
        return amount;
    }

    /// <summary>A month (<c>2026-09</c>) or a span of dates.</summary>
    private static Period? ReadSpan(TermsNode node)
    {
        if (
            node.Raw("period") is { ValueKind: System.Text.Json.JsonValueKind.Object }
            && node.Child("period") is { } span
        )
        {
            var (from, to) = (span.Date("from"), span.Date("to"));
            span.Close();
            if (to > from)
            {
                return new Period(from, to);
            }

            span.Fault("to", "order", "'to' must be after 'from'.");
            return null;
        }

        return ReadMonth(node);
    }

    private static Period? ReadMonth(TermsNode node)
    {
        if (node.OptionalText("period") is not { } text)
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM",
                System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.None,
                out var month
            )
        )
        {
            return Period.Month(month.Year, month.Month);
        }

        node.Fault("period", "date", "A month is expected, for example \"2026-09\".");
        return null;
    }

    private static CarriedUnits ReadCarried(TermsNode node)
    {
        var carried = new CarriedUnits(
            node.Text("charge"),
            node.Date("from"),
            node.NotNegative("units"),
            node.OptionalInteger("age") ?? 0
        );
        node.Close();
        return carried;
    }
}
