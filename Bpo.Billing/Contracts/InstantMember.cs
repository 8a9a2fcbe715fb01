using System.Globalization;

namespace Bpo.Billing.Contracts;

/// <summary>Members that hold an instant as RFC 3339 writes it: with an offset, or Z.</summary>
internal static class InstantMember
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    public static DateTimeOffset? OptionalInstant(this TermsNode node, string member)
    {
        if (node.OptionalText(member) is not { } text)
        {
            return null;
        }

        var hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');
        if (
            hasOffset
            && DateTimeOffset.TryParseExact(
                text,
                Forms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var instant
            )
        )
        {
            return instant.ToUniversalTime();
        }

        node.Fault(
            member,
            "instant",
            "An instant with its offset is expected, for example \"2026-10-01T09:00:00+03:00\"."
        );
        return null;
    }
}
