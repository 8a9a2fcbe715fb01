using Bpo.Billing.Calculators.Charges;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Records;

/// <summary>Reads announced volumes and the tables queues report.</summary>
internal static class VolumeRows
{
    private const int MostMinutes = 60 * 24 * 366;

    public static UsageFact? Forecast(TermsNode node, Terms terms)
    {
        var since = Moments.Required(node, "from", terms.Zone);
        var until = Moments.Required(node, "to", terms.Zone);
        node.Number("contacts");
        var contacts = RowChecks.Least(node, "contacts") ?? 0;
        RowChecks.Least(node, "ahtSeconds");
        var lockedAt = Moments.Optional(node, "lockedAt", terms.Zone);
        RowChecks.Order(node, since, until);
        var service = node.Text("service");
        node.Close();
        return since is { } start && until is { } end
            ? new UsageFact(
                UsageKinds.Key(service, start, end),
                start,
                end,
                new ForecastInterval(
                    service,
                    new InstantRange(start, end),
                    contacts,
                    lockedAt ?? DateTimeOffset.MinValue
                )
            )
            : null;
    }

    public static UsageFact? Interval(TermsNode node, Terms terms)
    {
        var since = Moments.Required(node, "from", terms.Zone);
        var queue = node.Text("queue");
        var minutes = Needed(node, "minutes");
        var answered = Needed(node, "answered");
        var interval = new QueueInterval
        {
            Queue = queue,
            Service = node.OptionalText("service") ?? "",
            Channel = node.OptionalWord("channel", TermsWords.Channels) ?? Channel.Voice,
            From = since ?? default,
            To = (since ?? default).AddTicks((long)(Math.Min(minutes, MostMinutes) * TimeSpan.TicksPerMinute)),
            Offered = Needed(node, "offered"),
            Answered = answered,
            Abandoned = Needed(node, "abandoned"),
            AnsweredInTime = RowChecks.Least(node, "answeredInTime"),
            AbandonedInTime = RowChecks.Least(node, "abandonedInTime"),
            ThresholdSeconds = RowChecks.Whole(node, "thresholdSeconds"),
            ShortAbandons = RowChecks.Least(node, "shortAbandons"),
            ShortAbandonSeconds = RowChecks.Whole(node, "shortAbandonSeconds"),
            WaitSeconds = SumOf(node, "waitSeconds", "averageWaitSeconds", answered),
            TalkSeconds = SumOf(node, "talkSeconds", "averageTalkSeconds", answered),
            HoldSeconds = RowChecks.Least(node, "holdSeconds"),
            WrapSeconds = RowChecks.Least(node, "wrapSeconds"),
        };
        Check(node, interval);
        node.Close();
        return since is { } start ? new UsageFact(UsageKinds.Key(queue, start), start, interval.To, interval) : null;
    }

    private static void Check(TermsNode node, QueueInterval interval)
    {
        if (interval.FlowOuts < 0)
        {
            node.Fault("offered", "order", "'offered' must hold at least those answered and abandoned.");
        }

        if (interval.AnsweredInTime > interval.Answered)
        {
            node.Fault("answeredInTime", "order", "'answeredInTime' cannot exceed 'answered'.");
        }

        if (interval.AbandonedInTime > interval.Abandoned || interval.ShortAbandons > interval.Abandoned)
        {
            node.Fault("abandoned", "order", "'abandoned' must hold those in time and the short ones.");
        }

        if (interval.AnsweredInTime is not null && interval.ThresholdSeconds is null)
        {
            node.Fault("thresholdSeconds", "required", "'answeredInTime' says nothing without its threshold.");
        }
    }

    private static decimal Needed(TermsNode node, string member)
    {
        node.Number(member);
        return RowChecks.Least(node, member) ?? 0;
    }

    /// <summary>A sum, or the average of the answered that a report prints instead.</summary>
    private static decimal? SumOf(TermsNode node, string sum, string average, decimal answered) =>
        RowChecks.Least(node, average) is { } mean
            ? RowChecks.Least(node, sum) ?? mean * answered
            : RowChecks.Least(node, sum);
}
