using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Rating.Premiums;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating.Records;

/// <summary>Agent time. Rows of one agent that overlap are one time: nobody works two hours in one.</summary>
internal static class HourMeter
{
    private const decimal SecondsPerHour = 3600;

    private static readonly AgentState[] LoggedIn =
    [
        AgentState.LoggedIn,
        AgentState.Ready,
        AgentState.Handling,
        AgentState.Pause,
        AgentState.Productive,
    ];

    private static readonly AgentState[] Productive = [AgentState.Productive, AgentState.Ready, AgentState.Handling];

    public static Metered Hours(BillableSpan span, Charge.PerHour charge, IReadOnlyList<AgentActivity> activity)
    {
        var clock = new PremiumClock(charge.Premiums, span.Terms, span.Bounds);
        var billed = new UsageClock(charge, span.Terms, span.Bounds);
        var cap = charge.CapPer == HourCap.Agent ? charge.CapHours * SecondsPerHour : null;
        var stretches = new List<Stretch>();
        var worked = 0m;
        foreach (var agent in Relevant(span, charge, activity).GroupBy(row => row.Agent, StringComparer.Ordinal))
        {
            var left = cap ?? decimal.MaxValue;
            foreach (var (from, to) in Union(agent, span))
            {
                foreach (
                    var (start, end, premiums) in billed
                        .Pieces(from, to)
                        .SelectMany(part => clock.Pieces(part.From, part.To))
                )
                {
                    var seconds = (end - start) / (decimal)TimeSpan.TicksPerSecond;
                    worked += seconds;
                    var taken = Math.Min(seconds, left);
                    left -= taken;
                    stretches.Add(new Stretch(taken, premiums, start));
                }
            }
        }

        stretches.Sort((left, right) => left.Ticks.CompareTo(right.Ticks));
        var metered = new Metered(stretches, SecondsPerHour, 0, []);
        return charge.CapPer == HourCap.Charge ? WithCap(charge, metered) : WithStep(charge, metered, worked);
    }

    /// <summary>Cuts the hours at the charge's cap, the latest first.</summary>
    public static Metered WithCap(Charge.PerHour charge, Metered metered)
    {
        var worked = metered.Count;
        if (charge.CapHours is not { } cap || worked <= cap * metered.Per)
        {
            return metered;
        }

        var left = cap * metered.Per;
        var kept = new List<Stretch>();
        foreach (var stretch in metered.Stretches)
        {
            var billed = Math.Min(stretch.Count, left);
            left -= billed;
            kept.Add(stretch with { Count = billed });
        }

        return WithStep(charge, metered with { Stretches = kept }, worked);
    }

    private static Metered WithStep(Charge.PerHour charge, Metered metered, decimal worked) =>
        metered.Count == worked
            ? metered
            : metered with
            {
                Steps =
                [
                    .. metered.Steps,
                    new PricingStep(
                        "cap",
                        worked / metered.Per,
                        metered.Units.Value,
                        Explanation.Of("cap.hours", Digits.Plain(charge.CapHours ?? 0))
                    ),
                ],
            };

    private static IEnumerable<AgentActivity> Relevant(
        BillableSpan span,
        Charge.PerHour charge,
        IReadOnlyList<AgentActivity> activity
    )
    {
        var states = charge.Basis switch
        {
            HourBasis.LoggedIn => LoggedIn,
            HourBasis.Productive => Productive,
            HourBasis.Scheduled => [AgentState.Scheduled],
            _ => [AgentState.Approved],
        };
        var bounds = span.Bounds;
        return activity.Where(row =>
            states.Contains(row.State)
            && (charge.Service is null || row.Service.Length == 0 || row.Service == charge.Service)
            && row.From < bounds.To
            && row.To > bounds.From
        );
    }

    private static IEnumerable<(long From, long To)> Union(IEnumerable<AgentActivity> rows, BillableSpan span)
    {
        var bounds = span.Bounds;
        (long From, long To)? open = null;
        foreach (var row in rows.OrderBy(row => row.From).ThenBy(row => row.To))
        {
            var from = Math.Max(row.From.UtcTicks, bounds.From.UtcTicks);
            var to = Math.Min(row.To.UtcTicks, bounds.To.UtcTicks);
            if (open is { } last && from <= last.To)
            {
                open = (last.From, Math.Max(last.To, to));
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = (from, to);
        }

        if (open is { } final)
        {
            yield return final;
        }
    }
}
