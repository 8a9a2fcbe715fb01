using System.Globalization;
using Bpo.Billing.Contracts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Calculators.Charges;

/// <summary>Reads an instant with an offset, or a date, which is its first instant in the contract's zone.</summary>
internal static class Moments
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
    ];

    public static DateTimeOffset? Required(TermsNode node, string member, ContractZone zone)
    {
        if (!node.Has(member))
        {
            node.Fault(member, "required", $"'{member}' is required.");
            return null;
        }

        return Optional(node, member, zone);
    }

    public static DateTimeOffset? Optional(TermsNode node, string member, ContractZone zone)
    {
        if (node.OptionalText(member) is not { } text)
        {
            return null;
        }

        var invariant = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var date))
        {
            return zone.StartOf(date);
        }

        // Without an offset the text would read as some machine's local time.
        var hasOffset = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > "yyyy-MM-dd".Length;
        if (hasOffset && DateTimeOffset.TryParseExact(text, Forms, invariant, DateTimeStyles.None, out var instant))
        {
            return instant;
        }

        node.Fault(
            member,
            "instant",
            "An instant with its offset is expected, for example \"2026-10-05T09:00:00+03:00\"."
        );
        return null;
    }

    /// <summary>A date, or the date an instant has in the contract's zone.</summary>
    public static DateOnly? OptionalDate(TermsNode node, string member, ContractZone zone) =>
        Optional(node, member, zone) is { } moment ? zone.DateOf(moment) : null;
}
