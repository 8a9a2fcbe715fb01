using Bpo.Billing.Rating.Meters;
using Bpo.Domain.Amounts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Padding.Detectors;

/// <summary>
/// Time per contact against what the same agents took before: were it a plain average, new agents or another mix would look
/// like a drift. Agents without enough contacts before are left out on both sides.
/// </summary>
internal sealed class TalkTimeDetector(Charge.PerMinute charge) : Detector(charge)
{
    private readonly Charge.PerMinute minutes = charge;

    /// <summary>Fewer contacts say nothing about an agent's own time.</summary>
    private const int LeastOfAgent = 30;

    private readonly Dictionary<string, (Spread Now, Spread Before)> agents = new(StringComparer.Ordinal);
    private readonly List<(Contact Contact, int Seconds)> month = [];

    public override void Add(Contact contact, bool isBefore)
    {
        var seconds = contact.IsAnswered && contact.Agent.Length > 0 ? BilledTime.Of(minutes, contact) : 0;
        if (seconds == 0)
        {
            return;
        }

        var (now, before) = agents.GetValueOrDefault(contact.Agent);
        agents[contact.Agent] = isBefore ? (now, before.With(seconds)) : (now.With(seconds), before);
        if (!isBefore)
        {
            month.Add((contact, seconds));
        }
    }

    public override Finding? Read(Money? billed)
    {
        var known = agents
            .Where(agent => agent.Value.Before.Count >= LeastOfAgent && agent.Value.Now.Count > 0)
            .ToList();
        var now = Sum(known.Select(agent => agent.Value.Now));
        var before = Sum(known.Select(agent => agent.Value.Before));
        var expected =
            now.Count == 0 ? 0 : known.Sum(agent => agent.Value.Before.Mean * agent.Value.Now.Count) / now.Count;
        if (!SampleRule.MeanRose(now, expected, before))
        {
            return null;
        }

        var behind = new Evidence();
        foreach (var (contact, seconds) in month.Where(entry => entry.Seconds > 2 * MeanBefore(entry.Contact)))
        {
            behind.Add(contact, seconds);
        }

        return new Finding(
            FindingKind.TalkTime,
            Charge.Id,
            now.Mean,
            expected,
            now.Count,
            before.Count,
            PartOf(billed, (now.Mean - expected) * now.Count, month.Sum(entry => (long)entry.Seconds)),
            behind.Earliest,
            behind.Count
        );
    }

    /// <summary>Agents nobody knew before have no usual time to exceed.</summary>
    private decimal MeanBefore(Contact contact) =>
        agents[contact.Agent].Before is { Count: >= LeastOfAgent } usual ? usual.Mean : decimal.MaxValue / 4;

    private static Spread Sum(IEnumerable<Spread> spreads) =>
        spreads.Aggregate(
            default(Spread),
            (sum, next) => new Spread(sum.Count + next.Count, sum.Sum + next.Sum, sum.Squares + next.Squares)
        );
}
