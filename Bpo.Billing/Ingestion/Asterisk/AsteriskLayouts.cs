namespace Bpo.Billing.Ingestion.Asterisk;

/// <summary>The columns of Asterisk's call detail records by position, for files without a header.</summary>
internal static class AsteriskLayouts
{
    /// <summary>cdr_csv: sixteen columns always, then what cdr.conf switches on.</summary>
    private static readonly string[] Plain =
    [
        "accountcode",
        "src",
        "dst",
        "dcontext",
        "clid",
        "channel",
        "dstchannel",
        "lastapp",
        "lastdata",
        "start",
        "answer",
        "end",
        "duration",
        "billsec",
        "disposition",
        "amaflags",
    ];

    private static readonly string[] Newer = ["peeraccount", "linkedid", "sequence"];

    /// <summary>The default mapping of cdr_custom.conf.sample.</summary>
    public static readonly IReadOnlyList<string> Custom =
    [
        "clid",
        "src",
        "dst",
        "dcontext",
        "channel",
        "dstchannel",
        "lastapp",
        "lastdata",
        "start",
        "answer",
        "end",
        "duration",
        "billsec",
        "disposition",
        "amaflags",
        "accountcode",
        "uniqueid",
        "userfield",
        "sequence",
    ];

    /// <summary>asteriskcdrdb.cdr as FreePBX creates it.</summary>
    public static readonly IReadOnlyList<string> Odbc =
    [
        "calldate",
        "clid",
        "src",
        "dst",
        "dcontext",
        "channel",
        "dstchannel",
        "lastapp",
        "lastdata",
        "duration",
        "billsec",
        "disposition",
        "amaflags",
        "accountcode",
        "uniqueid",
        "userfield",
        "did",
        "recordingfile",
        "cnum",
        "cnam",
        "outbound_cnum",
        "outbound_cnam",
        "dst_cnam",
        "linkedid",
        "peeraccount",
        "sequence",
    ];

    public static readonly IReadOnlyList<string> Pbxware =
    [
        "acctid",
        "tenant",
        "clid",
        "src",
        "dst",
        "dcontext",
        "channel",
        "dstchannel",
        "lastapp",
        "lastdata",
        "calldate",
        "duration",
        "billsec",
        "billamount",
        "disposition",
        "amaflags",
        "accountcode",
        "uniqueid",
        "userfield",
        "linkedid",
        "sequence",
        "agiuniqueid",
        "trunk",
        "did",
        "sipcallid",
        "inboundsipcallid",
    ];

    /// <summary>
    /// cdr_csv by the number of fields. With one field beyond the fixed ones, only its shape tells a unique id from a user
    /// field. Null: no such file is written.
    /// </summary>
    public static IReadOnlyList<string>? Csv(int fields, Func<int, string> value)
    {
        var extra = fields - Plain.Length;
        var newer = extra >= Newer.Length ? Newer : [];
        string[]? between = (extra - newer.Length) switch
        {
            0 => [],
            1 => [AsteriskLeg.UniqueId().IsMatch(value(Plain.Length)) ? "uniqueid" : "userfield"],
            2 => ["uniqueid", "userfield"],
            _ => null,
        };
        return extra < 0 || between is null ? null : [.. Plain, .. between, .. newer];
    }
}
