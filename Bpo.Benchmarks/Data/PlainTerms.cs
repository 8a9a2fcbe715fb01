using Bpo.Billing.Contracts;
using Bpo.Billing.Rating;
using Bpo.Domain.Contracts;

namespace Bpo.Benchmarks.Data;

/// <summary>The plainest contract of the field: a price for each started six seconds and one for each contact.</summary>
internal static class PlainTerms
{
    private static readonly Terms Terms = TermsReader
        .Read(
            """
            { "effectiveFrom": "2026-09-01", "currency": "EUR", "timeZone": "Europe/Berlin",
              "services": [ { "id": "all", "match": { } } ],
              "pricing": [ { "id": "talk", "kind": "per-minute", "increment": "60/6", "price": "0.42" },
                           { "id": "calls", "kind": "per-contact", "price": "0.35" } ] }
            """u8.ToArray()
        )
        .Match(terms => terms, problem => throw new InvalidOperationException(problem.Detail));

    public static RatingRequest Request => RatingRequest.Of(Terms, BusyMonth.Month);
}
