using System.Globalization;
using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.IpOffice;

internal static class IpOfficeFormat
{
    public static readonly UsageFormat Format = new(
        "avaya-ip-office-smdr",
        "Avaya IP Office station message detail records: comma separated, without a header, by position; the records of one call "
            + "are one contact. Times are the site's.",
        [".csv", ".txt"],
        IsDelimited: false,
        [],
        (profile, source, limits, held) => new IpOfficeReader(profile.Rules, source, limits, held)
    )
    {
        TakesUpHeld = true,
        Recognise = Signatures.Rows(
            Certainty.Certain,
            LooksLikeOne,
            "2026/10/01 09:00:00,00:02:00,20,caller,I,called,dialled,account,0,call,0,E21,…"
        ),
    };

    private static bool LooksLikeOne(IReadOnlyList<string> fields) =>
        fields.Count >= IpOfficeRecord.LeastFields
        && DateTime.TryParseExact(
            fields[0],
            IpOfficeRecord.Moments,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        )
        && fields[4] is "I" or "O"
        && fields[8] is "0" or "1"
        && fields[10] is "0" or "1";
}
