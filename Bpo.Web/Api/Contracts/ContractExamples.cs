using Bpo.Web.Api.OpenApi;

namespace Bpo.Web.Api.Contracts;

internal static class ContractExamples
{
    public static readonly ExampleRequest Contract = new(
        "contract",
        "A contract between a client and a vendor",
        """
        { "clientId": "cli_01jb3x8k2n4p6r8t0v2w4y6z80", "vendorId": "ven_01jb3x8k2n4p6r8t0v2w4y6z81",
          "number": "MSA-2026-07", "name": "Voice support", "startsOn": "2026-10-01", "endsOn": "2028-10-01" }
        """
    );

    public static readonly ExampleRequest Terms = new(
        "voice-support",
        "Minutes in bands with a night premium, a monthly minimum, a service level with a credit",
        """
        { "effectiveFrom": "2026-10-01", "currency": "EUR", "timeZone": "Europe/Berlin",
          "calendars": [ { "id": "office", "weekly": [ { "days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "to": "20:00" } ],
            "holidays": ["2026-10-03"] } ],
          "services": [ { "id": "voice", "name": "Voice support", "calendar": "office",
            "match": { "channels": ["voice"], "directions": ["inbound"], "queues": ["support-*"] } } ],
          "pricing": [
            { "id": "talk", "kind": "per-minute", "name": "Talk time", "service": "voice", "basis": "talk", "increment": "60/6",
              "tiers": { "mode": "graduated", "bands": [ { "upTo": "10000", "price": "0.45" }, { "price": "0.40" } ] },
              "premiums": [ { "name": "night", "percent": "25", "when": { "calendar": "office", "outside": true } } ] },
            { "id": "account", "kind": "fixed", "name": "Account and reporting", "price": "1850.00" } ],
          "commitments": { "minimums": [ { "id": "floor", "amount": "5000.00", "charges": ["*"], "per": "month" } ] },
          "slas": [ { "id": "sl", "metric": "service-level", "service": "voice", "thresholdSeconds": 20,
            "formula": "exclude-short-abandons", "shortAbandonSeconds": 5,
            "target": { "atLeast": "80" }, "minimum": { "atLeast": "75" }, "class": "critical" } ],
          "credits": { "atRisk": { "percent": "12", "base": "gross" },
            "rules": [ { "sla": "sl", "curve": { "kind": "allocation", "poolPercent": "50", "allocationPercent": "40" } } ],
            "caps": [ { "scope": "invoice", "percent": "25", "of": "at-risk" } ] },
          "invoicing": { "seller": "Harbour Contact OÜ", "dueDays": 30, "taxes": [ { "category": "S", "rate": "19", "charges": ["*"] } ] } }
        """
    );
}
