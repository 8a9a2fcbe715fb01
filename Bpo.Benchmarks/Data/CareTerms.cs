using Bpo.Billing.Contracts;
using Bpo.Billing.Rating;
using Bpo.Domain.Contracts;

namespace Bpo.Benchmarks.Data;

/// <summary>The terms a busy month is rated and judged by: minutes in steps of 60/6 over three tiers, five service levels.</summary>
internal static class CareTerms
{
    public static readonly Terms Terms = TermsReader
        .Read(BusyMonth.Terms)
        .Match(terms => terms, problem => throw new InvalidOperationException(problem.Detail));

    public static RatingRequest Request => RatingRequest.Of(Terms, BusyMonth.Month);
}
