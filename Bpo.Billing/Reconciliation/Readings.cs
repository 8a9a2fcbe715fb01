using System.Globalization;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Reconciliation;

/// <summary>The readings a vendor or a platform may have used.</summary>
internal sealed class Readings(Terms terms, IReadOnlyList<Rollup> cells)
{
    private const int MostQueues = 50;

    /// <summary>Platforms cut days in UTC, or in the zone of their own region.</summary>
    private static readonly string[] Zones =
    [
        "UTC",
        "America/New_York",
        "America/Los_Angeles",
        "Europe/London",
        "Europe/Moscow",
        "Asia/Shanghai",
    ];

    public IEnumerable<Reading> Of(SlaClause clause, Period span) =>
        [
            new(Cause.Exclusions, Said("not-excluded"), question => question with { IsExcluding = false }),
            .. FormulaVariants.Of(clause.Metric).Select(Metric),
            .. Scopes(clause),
            .. Populations(),
            .. Zones
                .Where(id => id != terms.Zone.Id)
                .Select(ContractZone.Find)
                .OfType<ContractZone>()
                .Select(zone => new Reading(
                    Cause.Zone,
                    Said("zone", zone.Id),
                    question => question with { Zone = zone }
                )),
            .. span.Days > 1 ? span.Dates().Select(Without) : [],
        ];

    private static Reading Metric((Cause Cause, Explanation What, Func<Metric, Metric> Apply) variant) =>
        new(
            variant.Cause,
            variant.What,
            question =>
                question with
                {
                    Clause = question.Clause with { Metric = variant.Apply(question.Clause.Metric) },
                }
        );

    private static IEnumerable<Reading> Scopes(SlaClause clause)
    {
        if (clause.Service is not null)
        {
            yield return new Reading(
                Cause.Service,
                Said("all-services"),
                question => question with { Clause = question.Clause with { Service = null } }
            );
        }

        if (clause.Calendar is not null)
        {
            yield return new Reading(
                Cause.Calendar,
                Said("all-hours"),
                question => question with { Clause = question.Clause with { Calendar = null } }
            );
        }
    }

    private IEnumerable<Reading> Populations()
    {
        var queues = cells.Select(cell => cell.Key.Queue).Distinct(StringComparer.Ordinal).Take(MostQueues).ToList();
        foreach (var queue in queues.Count > 1 ? queues : [])
        {
            yield return new Reading(
                Cause.Population,
                Said("without-queue", queue),
                question => question.Only(cell => cell.Key.Queue != queue)
            );
            yield return new Reading(
                Cause.Population,
                Said("only-queue", queue),
                question => question.Only(cell => cell.Key.Queue == queue)
            );
        }

        var channels = cells.Select(cell => cell.Key.Channel).Distinct().ToList();
        foreach (var channel in channels.Count > 1 ? channels : [])
        {
            yield return new Reading(
                Cause.Population,
                Said("only-channel", channel.ToString()),
                question => question.Only(cell => cell.Key.Channel == channel)
            );
        }
    }

    private Reading Without(DateOnly day) =>
        new(
            Cause.Missing,
            Said("without-day", day.ToString("O", CultureInfo.InvariantCulture)),
            question => question.Only(cell => terms.Zone.DateOf(cell.Key.Start) != day)
        );

    private static Explanation Said(string code, params IReadOnlyList<string> arguments) =>
        Explanation.Of($"reconcile.{code}", arguments);
}
