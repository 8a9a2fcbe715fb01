using Bpo.Billing.Rating;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Reconciliation;

/// <summary>
/// Rates a month as the contract says and as others may have: other steps of rounding, another population, another version's
/// price, a line billed twice. Contacts are streamed once through all of them.
/// </summary>
public sealed class BillReconciliation
{
    private static readonly BillingIncrement[] Increments =
    [
        new(1, 1),
        new(6, 6),
        new(10, 10),
        new(30, 6),
        new(60, 1),
        new(60, 6),
        new(60, 60),
    ];

    private readonly RatingRequest request;
    private readonly IReadOnlyList<BilledLine> billed;
    private readonly RatingSession ours;
    private readonly IReadOnlyList<(Explanation What, string Charge, RatingSession Session)> others;

    public BillReconciliation(RatingRequest request, IReadOnlyList<BilledLine> billed)
    {
        (this.request, this.billed) = (request, billed);
        ours = new RatingSession(request);
        others =
        [
            .. Variants(request).Select(variant => (variant.What, variant.Charge, new RatingSession(variant.Request))),
        ];
    }

    public TimeSpan LookBack => ours.LookBack;

    public void Add(Contact contact)
    {
        ours.Add(contact);
        foreach (var (_, _, session) in others)
        {
            session.Add(contact);
        }
    }

    public IReadOnlyList<BillComparison> Close()
    {
        var bill = ours.Bill();
        var variants = others.Select(other => (other.What, other.Charge, Bill: other.Session.Bill())).ToList();
        return
        [
            .. billed
                .GroupBy(line => line.Charge, StringComparer.Ordinal)
                .Select(lines =>
                {
                    var own = Of(bill, lines.Key);
                    var amount = Money.Sum(own.Select(line => line.Amount), request.Segments[^1].Terms.Currency);
                    var quantity = own.Sum(line => line.Quantity);
                    var total = lines.Sum(line => line.Amount);
                    return new BillComparison(
                        lines.Key,
                        [.. lines],
                        quantity,
                        amount,
                        [
                            .. variants
                                .Where(variant => variant.Charge == lines.Key)
                                .Select(variant =>
                                    Tried(
                                        variant.What,
                                        Of(variant.Bill, lines.Key).Sum(line => line.Quantity),
                                        Of(variant.Bill, lines.Key).Sum(line => line.Amount.Amount),
                                        total
                                    )
                                )
                                .Concat(Simple([.. lines], quantity, amount, total))
                                .Where(tried => tried.Amount != amount.Amount)
                                .OrderBy(tried => tried.Distance)
                                .Take(6),
                        ]
                    );
                }),
        ];
    }

    /// <summary>What the bill itself betrays: a line that stands twice, or another price for the same units.</summary>
    private static IEnumerable<BillHypothesis> Simple(
        IReadOnlyList<BilledLine> lines,
        decimal quantity,
        Money amount,
        decimal total
    )
    {
        var once = lines.DistinctBy(line => (line.Span, line.Quantity, line.Price, line.Amount)).ToList();
        if (once.Count < lines.Count)
        {
            yield return Tried(
                Explanation.Of("reconcile.duplicate", Plain.Number(lines.Count - once.Count)),
                quantity,
                amount.Amount + total - once.Sum(line => line.Amount),
                total
            );
        }

        foreach (var price in lines.Select(line => line.Price).OfType<decimal>().Distinct())
        {
            yield return Tried(
                Explanation.Of("reconcile.price", Plain.Number(price)),
                quantity,
                Money.Round(quantity * price, amount.Currency).Amount,
                total
            );
        }
    }

    private static BillHypothesis Tried(Explanation what, decimal quantity, decimal amount, decimal billed) =>
        new(what, quantity, amount, Math.Abs(amount - billed));

    private static List<ChargeLine> Of(RatedBill bill, string charge) =>
        [.. bill.Lines.Where(line => line.Charge == charge)];

    private static IEnumerable<(Explanation What, string Charge, RatingRequest Request)> Variants(RatingRequest request)
    {
        var terms = request.Segments[^1].Terms;
        foreach (var charge in terms.Pricing)
        {
            foreach (var (what, other) in Readings(charge))
            {
                yield return (what, charge.Id, With(request, other));
            }
        }

        foreach (var (segment, index) in request.Segments.Select((segment, index) => (segment, index)))
        {
            foreach (var charge in request.Segments.Count > 1 ? segment.Terms.Pricing : [])
            {
                yield return (
                    Explanation.Of(
                        "reconcile.version",
                        segment.Terms.EffectiveFrom.ToString("O", System.Globalization.CultureInfo.InvariantCulture)
                    ),
                    charge.Id,
                    request with
                    {
                        Segments = [request.Segments[index] with { Span = request.Period }],
                    }
                );
            }
        }
    }

    private static IEnumerable<(Explanation What, Charge Charge)> Readings(Charge charge) =>
        charge switch
        {
            Charge.PerMinute minutes =>
            [
                .. Increments
                    .Where(increment => increment.ToString() != minutes.Increment.ToString())
                    .Select(increment =>
                        (
                            Explanation.Of("reconcile.increment", increment.ToString()),
                            (Charge)(minutes with { Increment = increment })
                        )
                    ),
                .. Enum.GetValues<TimeBasis>()
                    .Where(basis => basis != minutes.Basis)
                    .Select(basis =>
                        (Explanation.Of($"reconcile.basis.{basis}"), (Charge)(minutes with { Basis = basis }))
                    ),
                .. minutes.FreeUpToSeconds > 0
                    ? new[]
                    {
                        (Explanation.Of("reconcile.short-billed"), (Charge)(minutes with { FreeUpToSeconds = 0 })),
                    }
                    : [],
            ],
            Charge.PerContact contacts =>
            [
                .. Enum.GetValues<ContactCount>()
                    .Where(count => count != contacts.Count)
                    .Select(count =>
                        (Explanation.Of($"reconcile.count.{count}"), (Charge)(contacts with { Count = count }))
                    ),
                .. contacts.Repeat is not null
                    ? new[] { (Explanation.Of("reconcile.repeats-billed"), (Charge)(contacts with { Repeat = null })) }
                    : [],
            ],
            _ => [],
        };

    private static RatingRequest With(RatingRequest request, Charge other) =>
        request with
        {
            Segments =
            [
                .. request.Segments.Select(segment =>
                    segment with
                    {
                        Terms = segment.Terms with
                        {
                            Pricing =
                            [
                                .. segment.Terms.Pricing.Select(charge => charge.Id == other.Id ? other : charge),
                            ],
                        },
                    }
                ),
            ],
        };
}
