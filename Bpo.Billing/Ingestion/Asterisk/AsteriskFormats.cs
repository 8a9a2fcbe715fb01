using System.Text.RegularExpressions;
using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Detection;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Asterisk;

/// <summary>The call detail records of Asterisk and of what is built on it.</summary>
internal static partial class AsteriskFormats
{
    /// <summary>PBXware writes quotes inside quotes.</summary>
    private static readonly DelimitedDialect Lenient = new(',', '"', LenientQuotes: true);

    public static readonly IReadOnlyList<UsageFormat> All =
    [
        Format(
            "asterisk-cdr-csv",
            "Asterisk's Master.csv (cdr_csv) with 16 to 21 fields; legs of a linked id become one contact.",
            ["Master.csv", ".csv"],
            DelimitedDialect.Comma,
            Rows(
                "rows of 16 to 21 fields with a disposition in the fifteenth",
                row => row.Count is >= 16 and <= 21,
                14
            ),
            AsteriskLayouts.Csv
        ),
        Format(
            "asterisk-cdr-custom",
            "Asterisk's cdr_custom in its default mapping, or by the columns the profile names.",
            ["Master.csv", ".csv"],
            DelimitedDialect.Comma,
            Rows("rows of 19 fields with a disposition in the fourteenth", row => row.Count == 19, 13),
            (fields, _) => fields == AsteriskLayouts.Custom.Count ? AsteriskLayouts.Custom : null
        ),
        Format(
            "freepbx-cdr",
            "The table asteriskcdrdb.cdr of FreePBX, or a report of it, as CSV.",
            [".csv"],
            DelimitedDialect.Comma,
            Signatures.Any(
                Signatures.Columns(Certainty.Certain, "calldate", "src", "dst", "dcontext", "disposition"),
                Rows("rows of 26 fields with a disposition in the twelfth", row => row.Count == 26, 11)
            ),
            (fields, _) => fields == AsteriskLayouts.Odbc.Count ? AsteriskLayouts.Odbc : null
        ),
        Format(
            "pbxware-cdr",
            "PBXware's export of call detail records, with its broken quotes.",
            [".csv"],
            Lenient,
            Signatures.Any(
                Signatures.Columns(Certainty.Certain, "acctid", "tenant", "calldate", "billamount", "disposition"),
                Signatures.Lines(Certainty.Certain, PbxwareLine(), "AcctId, tenant, clid, …, calldate, …, disposition")
            ),
            (fields, _) => fields == AsteriskLayouts.Pbxware.Count ? AsteriskLayouts.Pbxware : null
        ),
    ];

    private static UsageFormat Format(
        string name,
        string description,
        IReadOnlyList<string> extensions,
        DelimitedDialect dialect,
        Func<FileHead, FormatMatch?> recognise,
        Func<int, Func<int, string>, IReadOnlyList<string>?> layout
    ) =>
        CallFormat.Of(
            name,
            description,
            extensions,
            recognise,
            (options, rules, limits) => new AsteriskFile(layout, dialect, options, rules, limits).Read
        ) with
        {
            HasHeader = true,
        };

    private static Func<FileHead, FormatMatch?> Rows(
        string shape,
        Func<IReadOnlyList<string>, bool> hasLength,
        int disposition
    ) =>
        Signatures.Rows(
            Certainty.Certain,
            row => hasLength(row) && AsteriskWords.OutcomeOf(row[disposition]) is not null,
            shape
        );

    /// <summary>Its quotes are broken, so that no table can be seen in its lines.</summary>
    [GeneratedRegex(
        @"^\d+,[^,]*,.*,\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d+,\d+,[\d.]*,""?(ANSWERED|NO ANSWER|BUSY|FAILED|CONGESTION|CANCEL)""?,",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex PbxwareLine();
}
