namespace Bpo.Tests.Runs.Credits;

/// <summary>A contract whose service level misses: 90 answered calls at 1.00, a tenth of it at risk.</summary>
internal static class CreditTerms
{
    public static string With(string more) =>
        $$"""
            {
              "effectiveFrom": "2026-09-01", "currency": "EUR", "timeZone": "UTC",
              "services": [ { "id": "voice", "name": "Voice", "match": { "channels": ["voice"] } } ],
              "pricing": [ { "id": "talk", "kind": "per-contact", "name": "Calls", "service": "voice", "count": "handled", "price": "1.00" } ],
              "slas": [ { "id": "sl", "metric": "service-level", "service": "voice", "target": { "atLeast": "80" }, "thresholdSeconds": 20, "formula": "offered" } ],
              "credits": { "atRisk": { "percent": "10", "base": "gross" }, {{more}} "rules": [ { "sla": "sl", "curve": { "kind": "allocation", "poolPercent": "100", "allocationPercent": "100" } } ] }
            }
            """;
}
