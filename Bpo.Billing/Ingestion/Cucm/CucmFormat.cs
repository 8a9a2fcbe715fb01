using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.Cucm;

internal static class CucmFormat
{
    public static readonly UsageFormat Format = CallFormat.Of(
        "cisco-cucm-cdr",
        "Call detail records of Cisco Unified Communications Manager; records of call quality hold no calls.",
        ["cdr_", ".csv"],
        Signatures.Columns(Certainty.Certain, "cdrRecordType", "globalCallID_callManagerId", "globalCallID_callId"),
        (options, rules, limits) => new CucmFile(options, rules, limits).Read
    );
}
