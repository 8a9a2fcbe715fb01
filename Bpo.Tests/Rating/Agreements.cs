using System.Text;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;

namespace Bpo.Tests.Rating;

/// <summary>Contracts that use rules whose result could depend on the order of contacts, and one that uses none.</summary>
internal static class Agreements
{
    public const string Simple = """
        [ { "id": "talk", "kind": "per-minute", "basis": "handle", "wrapCapSeconds": 60, "increment": "30/6", "price": "0.4137" },
          { "id": "calls", "kind": "per-contact", "count": "offered", "price": "0.335" } ]
        """;

    public const string Demanding = """
        [ { "id": "talk", "kind": "per-minute", "increment": "60/6", "freeUpToSeconds": 5,
            "freeShortContacts": { "count": 3, "upToSeconds": 40 },
            "tiers": { "mode": "graduated", "bands": [ { "upTo": "20", "price": "0.5" }, { "upTo": "60", "price": "0.41" }, { "price": "0.333" } ] },
            "premiums": [ { "name": "night", "percent": "25", "when": { "from": "22:00", "to": "06:00" } },
                          { "name": "German", "percent": "15", "when": { "language": "de" } } ], "stacking": "multiplicative" },
          { "id": "requests", "kind": "per-contact", "repeat": { "withinHours": 72 },
            "package": { "included": "5", "fee": "19.90", "overage": "0.77" },
            "premiums": [ { "name": "weekend", "percent": "50", "when": { "days": ["sat", "sun"] }, "insidePackage": false } ] },
          { "id": "daily", "kind": "per-minute", "increment": "60/60", "rounding": "day", "price": "0.07" },
          { "id": "minutes-a", "kind": "per-minute", "pool": "all", "package": { "included": "30", "fee": "10", "overage": "0.3", "split": "whole-contact" } },
          { "id": "weekend", "kind": "per-minute", "when": { "days": ["sat", "sun"] }, "maxSeconds": 300,
            "contactBands": [ { "upToSeconds": 60, "price": "0.9", "increment": "60/60" }, { "price": "0.31", "increment": "30/6" } ] },
          { "id": "by-time", "kind": "per-minute", "increment": "60/30", "price": "0.11", "premiumsBy": "time",
            "premiums": [ { "name": "evening", "percent": "33", "when": { "from": "18:00", "to": "23:30" } } ] },
          { "id": "hundreds", "kind": "per-contact", "price": "0.21", "conversion": { "multiply": "0.7", "rounding": "up", "decimals": 1 } },
          { "id": "band", "kind": "baseline-band", "baseline": "6", "deadBandPercent": "20", "fee": "30", "arcPrice": "1.7", "rrcPrice": "0.9" },
          { "id": "desk", "kind": "fixed", "capacity": { "volumes": ["requests", "daily"],
            "bands": [ { "upTo": ["4", "8"], "price": "11" }, { "upTo": ["9", "30"], "price": "17.5" }, { "price": "29" } ] } },
          { "id": "minutes-b", "kind": "per-minute", "basis": "handle", "pool": "all", "price": "0.4" } ]
        """;

    /// <summary>Every kind that bills what comes beside contacts.</summary>
    public const string Staffed = """
        [ { "id": "seats", "kind": "per-seat", "price": "310", "minimumSeats": "1.5",
            "premiums": [ { "name": "all", "percent": "5", "when": { "days": ["mon"] } } ] },
          { "id": "tables", "kind": "per-seat", "tiersBy": "seats",
            "tiers": { "mode": "volume", "bands": [ { "upTo": "2", "price": "90" }, { "price": "70" } ] } },
          { "id": "hours", "kind": "per-hour", "price": "9.9", "capHours": "60",
            "premiums": [ { "name": "night", "percent": "25", "when": { "from": "22:00", "to": "06:00" } } ] },
          { "id": "productive", "kind": "per-hour", "basis": "productive", "price": "11.3" },
          { "id": "wins", "kind": "per-result", "result": "sale", "clawbackDays": 40,
            "tiers": { "mode": "graduated", "bands": [ { "upTo": "3", "price": "7" }, { "price": "5.5" } ] } },
          { "id": "share", "kind": "percent-of-sales", "result": "sale", "clawbackDays": 40, "percent": "3.3",
            "perSale": { "minimum": "1", "maximum": "12", "free": { "count": 2 } } },
          { "id": "list", "kind": "per-record", "count": "reached", "price": "0.37", "blockSize": "3" },
          { "id": "costs", "kind": "pass-through", "markupPercent": "4.5" } ]
        """;

    public static Terms Of(string pricing, string currency = "EUR", string others = "") =>
        TermsReader
            .Read(
                Encoding.UTF8.GetBytes(
                    $$"""
                    { "effectiveFrom": "2026-01-01", "currency": "{{currency}}", "timeZone": "Europe/Berlin",
                      "services": [ { "id": "all" } ], "pricing": {{pricing}} {{others}} }
                    """
                )
            )
            .Match(terms => terms, problem => throw new Xunit.Sdk.XunitException(problem.ToString()));
}
