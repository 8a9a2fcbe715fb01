using Bpo.Billing.Demo.Floors;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Usage;

/// <summary>What became of each sale: the client confirms most of them after some days, refuses some, and later takes back a few.</summary>
internal sealed class SalesResults(string service, string currency, ulong seed)
{
    private const int RejectedPermille = 110;
    private const int ReversedPermille = 45;

    private static readonly int[] TariffValues = [450, 590, 790, 990];
    private static readonly string[] Refusals = ["duplicate", "credit-check", "wrong-data"];

    /// <summary>The sales among the contacts, in the state that was known at an instant.</summary>
    public IEnumerable<AchievedResult> Of(IEnumerable<Contact> contacts, DateTimeOffset asOf)
    {
        foreach (var sale in contacts.Where(contact => contact.Disposition == OutboundPlan.Sale))
        {
            var at = sale.EndedAt ?? sale.EnqueuedAt;
            var random = SeededRandom.For(seed, sale.Id, DateOnly.FromDateTime(at.UtcDateTime));
            var reported = new AchievedResult(
                $"{sale.Id}-s",
                sale.Id,
                OutboundPlan.Sale,
                sale.Agent,
                service,
                at,
                random.Pick(TariffValues),
                currency,
                ResultStatus.Reported,
                StatusAt: null,
                Reason: ""
            );
            yield return Fate(reported, random).Last(state => state.StatusAt is null || state.StatusAt < asOf);
        }
    }

    private static IEnumerable<AchievedResult> Fate(AchievedResult reported, SeededRandom random)
    {
        yield return reported;
        var decided = reported.At.AddDays(random.Between(1, 6)).AddHours(random.Between(0, 5));
        if (random.Chance(RejectedPermille))
        {
            yield return reported with
            {
                Status = ResultStatus.Rejected,
                StatusAt = decided,
                Reason = random.Pick(Refusals),
            };
            yield break;
        }

        yield return reported with
        {
            Status = ResultStatus.Accepted,
            StatusAt = decided,
        };
        if (random.Chance(ReversedPermille))
        {
            yield return reported with
            {
                Status = ResultStatus.Reversed,
                StatusAt = decided.AddDays(random.Between(4, 24)),
                Reason = "cancelled",
            };
        }
    }
}
