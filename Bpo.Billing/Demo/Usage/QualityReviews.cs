using Bpo.Billing.Demo.Floors;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Usage;

/// <summary>Calls listened to and scored: mostly a random sample, some chosen for a cause.</summary>
internal static class QualityReviews
{
    private const int SampledPermille = 12;
    private const int RandomPermille = 850;
    private const int CriticalPermille = 20;

    public static IEnumerable<QualityReview> Of(IEnumerable<Contact> contacts, ulong seed)
    {
        foreach (var contact in contacts.Where(contact => contact.IsAnswered))
        {
            var at = contact.EnqueuedAt;
            var random = SeededRandom.For(seed, contact.Id + "/qa", DateOnly.FromDateTime(at.UtcDateTime));
            if (random.Chance(SampledPermille))
            {
                var critical = random.Chance(CriticalPermille);
                yield return new QualityReview(
                    contact.Id,
                    contact.Agent,
                    critical ? random.Between(30, 70) : random.Between(78, 100),
                    critical,
                    random.Chance(RandomPermille),
                    at.AddDays(random.Between(1, 4))
                );
            }
        }
    }
}

/// <summary>A score out of 100 on the form QF-1.</summary>
internal sealed record QualityReview(
    string Contact,
    string Agent,
    int Score,
    bool Critical,
    bool IsRandom,
    DateTimeOffset At
);
