using Bpo.Billing.Rating;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Padding;

/// <summary>
/// A month whose terms may have changed within it. A charge that an amendment leaves alone is looked at over the whole month,
/// a changed one over the days of each version, by that version: the way it is billed.
/// </summary>
public sealed class AmendedMonth
{
    private readonly IReadOnlyList<(Period Days, PaddingSession Session)> stretches;
    private readonly Period running;

    /// <param name="request">What the month is billed from.</param>
    /// <param name="before">The days just before it, which say what is usual.</param>
    public AmendedMonth(RatingRequest request, Period before)
    {
        running = new Period(request.Segments[0].Span.From, request.Segments[^1].Span.To);
        stretches =
        [
            .. SpanPlan
                .Of(request)
                .GroupBy(span => (span.Days, span.Terms))
                .OrderBy(stretch => stretch.Key.Days.From)
                .Select(stretch =>
                    (
                        stretch.Key.Days,
                        new PaddingSession(
                            stretch.Key.Terms,
                            stretch.Key.Terms.Zone.Bounds(stretch.Key.Days),
                            stretch.Key.Terms.Zone.Bounds(before),
                            [.. stretch.Select(span => span.Charge)]
                        )
                    )
                ),
        ];
    }

    public void Add(Contact contact)
    {
        foreach (var (_, session) in stretches)
        {
            session.Add(contact);
        }
    }

    /// <param name="activity">Agent time of the month and of the months before.</param>
    /// <param name="lines">What the month came to.</param>
    public IReadOnlyList<Finding> Read(IReadOnlyList<AgentActivity> activity, IReadOnlyList<ChargeLine> lines) =>
        [
            .. stretches.SelectMany(stretch =>
                stretch
                    .Session.Read(activity, Billed(stretch.Days, lines))
                    .Select(finding => stretch.Days == running ? finding : finding with { Days = stretch.Days })
            ),
        ];

    private static Dictionary<string, Money> Billed(Period days, IReadOnlyList<ChargeLine> lines) =>
        lines
            .Where(line => line.Span == days)
            .GroupBy(line => line.Charge, StringComparer.Ordinal)
            .ToDictionary(
                charge => charge.Key,
                charge => Money.Sum(charge.Select(line => line.Amount), charge.First().Amount.Currency),
                StringComparer.Ordinal
            );
}
