namespace Bpo.Billing.Ingestion.Records;

/// <summary>What others measured: customers' answers, reviews of contacts, tables of queues, announced volumes, staff.</summary>
internal static class MeasuredKinds
{
    public static readonly IReadOnlyList<UsageKind> All =
    [
        new(
            "surveys",
            ["contact", "kind", "score", "scaleMax", "at", "service"],
            ["contact", "kind", "at"],
            [],
            SurveyRows.Survey
        ),
        new(
            "qa",
            [
                "contact",
                "agent",
                "form",
                "score",
                "maxScore",
                "critical",
                "criticality",
                "items",
                "stratum",
                "reviewer",
                "master",
                "at",
                "service",
            ],
            ["contact", "form", "at"],
            ["critical", "master"],
            QualityRows.Review
        ),
        new(
            "forecasts",
            ["service", "from", "to", "contacts", "ahtSeconds", "lockedAt"],
            ["service", "from", "to", "contacts"],
            [],
            VolumeRows.Forecast
        ),
        new(
            "intervals",
            [
                "queue",
                "from",
                "minutes",
                "offered",
                "answered",
                "abandoned",
                "answeredInTime",
                "abandonedInTime",
                "thresholdSeconds",
                "shortAbandons",
                "shortAbandonSeconds",
                "waitSeconds",
                "talkSeconds",
                "holdSeconds",
                "wrapSeconds",
                "averageWaitSeconds",
                "averageTalkSeconds",
                "channel",
                "service",
            ],
            ["queue", "from", "minutes", "offered", "answered", "abandoned"],
            [],
            VolumeRows.Interval
        ),
        new(
            "headcount",
            ["site", "at", "opening", "joiners", "leavers", "service"],
            ["site", "at", "opening"],
            [],
            PeopleRows.Headcount
        ),
        new(
            "people",
            ["agent", "site", "service", "joinedOn", "proficientOn", "leftOn"],
            ["agent", "joinedOn"],
            [],
            PeopleRows.Tenure
        ),
        new(
            "requirements",
            ["service", "from", "to", "agents"],
            ["service", "from", "to", "agents"],
            [],
            PeopleRows.Requirement
        ),
    ];
}
