using Bpo.Billing.Rating;
using Bpo.Domain.Contracts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Simulation;

/// <summary>The same terms without one clause, so that the difference is what this clause alone costs.</summary>
internal static class TermsVariants
{
    /// <summary>Every second at its price; null where the terms round nothing up.</summary>
    public static Terms? PerSecond(Terms terms) =>
        terms.Pricing.Any(Rounds)
            ? terms with
            {
                Pricing =
                [
                    .. terms.Pricing.Select(charge =>
                        charge is Charge.PerMinute minutes
                            ? minutes with
                            {
                                Increment = BillingIncrement.PerSecond,
                            }
                            : charge
                    ),
                ],
            }
            : null;

    /// <summary>No minimum of a charge, of seats, of the forecast or of the contract; null where the terms have none.</summary>
    public static Terms? WithoutMinimums(Terms terms) =>
        terms.Pricing.Any(HasMinimum)
        || terms.Commitments.Minimums.Count > 0
        || terms.Commitments.ForecastFloorPercent is not null
            ? terms with
            {
                Pricing = [.. terms.Pricing.Select(Free)],
                Commitments = terms.Commitments with { Minimums = [], ForecastFloorPercent = null },
            }
            : null;

    /// <summary>The variant of every version in force; null where it changes none of them.</summary>
    public static RatingRequest? Of(RatingRequest request, Func<Terms, Terms?> variant) =>
        request.Segments.Any(segment => variant(segment.Terms) is not null)
            ? request with
            {
                Segments =
                [
                    .. request.Segments.Select(segment =>
                        segment with
                        {
                            Terms = variant(segment.Terms) ?? segment.Terms,
                        }
                    ),
                ],
            }
            : null;

    private static bool Rounds(Charge charge) =>
        charge is Charge.PerMinute minutes && (minutes.Increment.First > 1 || minutes.Increment.Next > 1);

    private static bool HasMinimum(Charge charge) =>
        charge.Minimum is not null || charge is Charge.PerSeat { MinimumSeats: > 0 };

    private static Charge Free(Charge charge) =>
        charge is Charge.PerSeat seats
            ? seats with
            {
                Minimum = null,
                MinimumSeats = 0,
            }
            : charge with
            {
                Minimum = null,
            };
}
