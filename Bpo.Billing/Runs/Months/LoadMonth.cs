using Bpo.Billing.Invoicing;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Rating;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;

namespace Bpo.Billing.Runs.Months;

/// <summary>Reads what a month is computed from. Without a clock no window has lapsed.</summary>
public sealed class LoadMonth(IUsageSource usage, TimeProvider? clock = null)
{
    /// <param name="corrections">What earlier issued months still cost; none when the month is computed for itself.</param>
    public async Task<Result<MonthInputs>> Run(
        BpoDbContext db,
        Contract contract,
        Period month,
        Corrections corrections,
        CancellationToken cancel
    ) =>
        await Run(
            db,
            contract,
            month,
            IndexRevisions.Apply(await db.TermsOf(contract.Id, cancel)),
            corrections,
            cancel
        );

    /// <param name="versions">The terms to compute by, in order of the day they apply from: those agreed, or others to try.</param>
    public async Task<Result<MonthInputs>> Run(
        BpoDbContext db,
        Contract contract,
        Period month,
        IReadOnlyList<VersionedTerms> versions,
        Corrections corrections,
        CancellationToken cancel
    )
    {
        if (Running(contract, month) is not { } running)
        {
            return new Problem("month.outside-contract", $"The contract does not run in {month}.");
        }

        var segments = TermsSegment.Cut(versions.Select(version => version.Terms), running);
        if (segments.Count == 0)
        {
            return new Problem("month.no-terms", $"No version of the terms is in force in {month}.");
        }

        var inForce = versions.Where(version => segments.Any(segment => segment.Terms == version.Terms)).ToList();
        var asOf = await usage.AsOf(db, contract.Id, UsageSpan.Of(segments, month), cancel);
        var request = new MonthRequest
        {
            Rating = new RatingRequest
            {
                Period = month,
                Segments = segments,
                ContractStart = contract.StartsOn,
                ContractEnd = contract.EndsOn,
                Usage = await usage.Other(db, contract.Id, month, cancel),
                Booked =
                [
                    .. await EarlierMonths.Booked(db, contract.Id, month, Prepayments(segments), cancel),
                    .. corrections.Lines.Select(line => new BookedFee(line.Charge, line.Amount, line.Span)),
                ],
                Carried = corrections.Carried ?? await EarlierMonths.Carried(db, contract.Id, month, cancel),
            },
            History = await EarlierMonths.History(db, contract.Id, month, cancel),
            ServiceStart = contract.StartsOn,
            Agreements = await db.AgreementsOf(contract.Id, segments[^1].Terms, month, clock?.GetUtcNow(), cancel),
            Adjustments = [.. corrections.Billed ? corrections.Lines : [], .. corrections.Settled],
        };
        var fingerprint = MonthFingerprint.Of(contract, month, inForce, request, corrections.Reclaimed, asOf);
        return new MonthInputs(contract, month, inForce, request, asOf, fingerprint)
        {
            Reclaimed = corrections.Reclaimed,
        };
    }

    private static List<string> Prepayments(IReadOnlyList<TermsSegment> segments) =>
        [
            .. segments
                .SelectMany(segment => segment.Terms.Commitments.Prepayments)
                .Select(paid => paid.Id)
                .Distinct(StringComparer.Ordinal),
        ];

    private static Period? Running(Contract contract, Period month) =>
        contract.EndsOn is { } end && end <= contract.StartsOn
            ? null
            : new Period(contract.StartsOn, contract.EndsOn ?? DateOnly.MaxValue).Overlap(month);
}
