namespace Bpo.Billing.Ingestion.FreeSwitch;

/// <summary>The templates that FreeSWITCH ships for mod_cdr_csv (cdr_csv.conf.xml), by the variables they print.</summary>
internal static class FreeSwitchLayouts
{
    /// <summary>Where a template is an INSERT statement.</summary>
    public const string SqlStart = "INSERT INTO";

    private static readonly string[] Common =
    [
        "caller_id_name",
        "caller_id_number",
        "destination_number",
        "context",
        "start_stamp",
        "answer_stamp",
        "end_stamp",
        "duration",
        "billsec",
        "hangup_cause",
        "uuid",
        "bleg_uuid",
        "accountcode",
    ];

    private static readonly string[] Codecs = ["read_codec", "write_codec"];

    private static readonly string[] Asterisk =
    [
        "accountcode",
        "caller_id_number",
        "destination_number",
        "context",
        "caller_id",
        "channel_name",
        "bridge_channel",
        "last_app",
        "last_arg",
        "start_stamp",
        "answer_stamp",
        "end_stamp",
        "duration",
        "billsec",
        "hangup_cause",
        "amaflags",
        "uuid",
        "userfield",
    ];

    private static readonly string[] OpenCdrRate =
    [
        "uuid",
        "signal_bond",
        "direction",
        "ani",
        "destination_number",
        "answer_stamp",
        "end_stamp",
        "billsec",
        "accountcode",
        "userfield",
        "network_addr",
        "caller_initial",
        "sip_gateway_name",
    ];

    /// <summary>Null: no shipped template has that many fields.</summary>
    public static IReadOnlyList<string>? Of(int fields, bool isSql) =>
        (fields, isSql) switch
        {
            (13, true) => Common,
            (13, false) => OpenCdrRate,
            (15, _) => [.. Common, .. Codecs],
            (17, _) => [.. Common, .. Codecs, "sip_user_agent", "sip_p_rtp_stat"],
            (18, _) => Asterisk,
            (20, _) =>
            [
                .. Common,
                .. Codecs,
                "sip_user_agent",
                "call_clientcode",
                "sip_rtp_rxstat",
                "sip_rtp_txstat",
                "sofia_record_file",
            ],
            _ => null,
        };
}
