namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>What is promised: the measure with its target, how it is counted, and when it is judged.</summary>
internal static class SlaSentences
{
    private static readonly Dictionary<string, (string Form, ValueKind Kind)> Metrics = new(StringComparer.Ordinal)
    {
        ["service-level"] = ("SlaServiceLevel", ValueKind.Percent),
        ["abandonment-rate"] = ("SlaAbandonment", ValueKind.Percent),
        ["average-speed-of-answer"] = ("SlaAnswerSpeed", ValueKind.Seconds),
        ["average-handle-time"] = ("SlaHandleTime", ValueKind.Seconds),
        ["first-contact-resolution"] = ("SlaResolution", ValueKind.Percent),
    };

    /// <summary>Metrics that are a share however they are counted; others are one only by a method of theirs.</summary>
    private static readonly HashSet<string> Shares = new(StringComparer.Ordinal)
    {
        "acceptance-rate",
        "adherence",
        "attrition",
        "availability",
        "blocked-rate",
        "callback-completion",
        "contact-rate",
        "containment",
        "conversion-rate",
        "coverage",
        "dialer-abandonment",
        "escalation-rate",
        "forecast-accuracy",
        "invoice-accuracy",
        "occupancy",
        "qa-score",
        "reopen-rate",
        "repeat-contact-rate",
        "report-timeliness",
        "right-party-rate",
        "shrinkage",
        "staffing-fulfilment",
        "survey-response-rate",
        "ticket-sla",
        "transfer-rate",
        "utilisation",
    };

    private static readonly HashSet<string> Waits = new(StringComparer.Ordinal) { "longest-wait", "wait-percentile" };

    public static Draft Of(Clause sla, Clause root)
    {
        var writer = new TermWriter(sla.Words);
        var metric = sla.Text("metric") ?? "";
        var (form, kind) = FormOf(sla, metric);
        var target = Bound(sla.At("target"), kind);
        var service = ServiceSentences.Named(sla, root);
        var name = sla.Words.Find($"Terms.Metric.{metric}") ?? metric;
        writer.Say(
            form,
            ("target", target),
            ("service", service),
            ("metric", Clause.Plain(name)),
            ("threshold", sla.Value("thresholdSeconds", ValueKind.Seconds))
        );
        writer.SayWhen(
            metric == "service-level",
            "SlaFormula",
            ("formula", sla.Value("formula", Choices.Formula, "offered"))
        );
        writer.SayWhen(
            sla.Has("shortAbandonSeconds"),
            "SlaShortAbandons",
            ("seconds", sla.Value("shortAbandonSeconds", ValueKind.Seconds))
        );
        writer.SayWhen(
            sla.Has("scaleMax"),
            "SlaScale",
            ("scale", sla.Value("scaleMax", ValueKind.Number)),
            ("method", sla.Value("method", Choices.SurveyMethod))
        );
        Judging(sla, kind, writer);
        Counting(sla, writer);
        return new Draft(
            sla.Pointer,
            writer.Parts,
            sla.Words["Terms.NoteClause", sla.Text("id") ?? ""],
            sla.Words.Find($"Terms.Class.{sla.Text("class")}")
        );
    }

    private static void Judging(Clause sla, ValueKind kind, TermWriter writer)
    {
        if (sla.At("measure") is { } measure && measure.Is("over", "intervals"))
        {
            writer.Say(
                "SlaIntervals",
                ("minutes", measure.Value("minutes", ValueKind.Minutes)),
                ("share", measure.Value("share", ValueKind.Percent))
            );
        }

        writer.SayWhen(sla.Has("minimum"), "SlaMinimum", ("minimum", Bound(sla.At("minimum"), kind)));
        writer.SayWhen(
            sla.Text("minimumVolume") is { } volume && volume != "0",
            "SlaMinimumVolume",
            ("contacts", sla.Value("minimumVolume", ValueKind.Contacts))
        );
    }

    private static void Counting(Clause sla, TermWriter writer)
    {
        writer.SayWhen(sla.Has("queues"), "SlaQueues", ("queues", Clause.Plain(sla.List("queues"))));
        writer.SayWhen(sla.Is("per", "queue"), sla.Is("queueCredit", "each") ? "SlaEachQueueCredited" : "SlaEachQueue");
        writer.SayWhen(sla.Has("pausedIn"), "SlaPaused", ("statuses", Clause.Plain(sla.List("pausedIn"))));
        writer.SayWhen(sla.Is("callbacks", "each"), "SlaCallbacks");
        writer.SayWhen(sla.Is("transfers", "once"), "SlaTransfers");
        writer.SayWhen(sla.Has("roundedTo"), "SlaRounded", ("decimals", sla.Value("roundedTo", ValueKind.Number)));
    }

    private static (string Form, ValueKind Kind) FormOf(Clause sla, string metric)
    {
        if (metric == "csat")
        {
            return ("SlaSatisfaction", sla.Is("method", "mean") ? ValueKind.Number : ValueKind.Percent);
        }

        if (Metrics.TryGetValue(metric, out var known))
        {
            return known;
        }

        var kind =
            Shares.Contains(metric) || sla.Is("unit", "percent") ? ValueKind.Percent
            : Waits.Contains(metric) ? ValueKind.Seconds
            : ValueKind.Number;
        return (sla.At("target")?.Has("atMost") == true ? "SlaAtMost" : "SlaAtLeast", kind);
    }

    private static Part Bound(Clause? bound, ValueKind kind) =>
        bound is null ? Clause.Plain("") : bound.Value(bound.Has("atMost") ? "atMost" : "atLeast", kind);
}
