using Bpo.Billing.Calculators.Charges;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;

namespace Bpo.Billing.Ingestion.Records;

/// <summary>Reads what others measured: surveys, quality reviews, forecasts, headcount and intervals.</summary>
internal static class MeasuredRows
{
    private static readonly IReadOnlyDictionary<string, int> SurveyKinds = Words("csat", "nps", "ces");

    private static readonly IReadOnlyDictionary<string, int> Strata = Words("random", "targeted");

    public static UsageFact? Survey(TermsNode node, Terms terms)
    {
        var at = Moments.Required(node, "at", terms.Zone);
        node.Word("kind", SurveyKinds);
        Least(node, "score", node.Number("score"));
        Least(node, "scaleMax", node.OptionalNumber("scaleMax"));
        var key = UsageKinds.Key(node.Text("contact"), node.Text("kind"), at ?? default);
        return Moment(node, key, at);
    }

    public static UsageFact? Quality(TermsNode node, Terms terms)
    {
        var at = Moments.Required(node, "at", terms.Zone);
        var score = node.Number("score");
        Least(node, "score", score);
        if (node.Number("maxScore") < score)
        {
            node.Fault("score", "order", "'score' must not be above 'maxScore'.");
        }

        node.OptionalText("agent");
        node.OptionalFlag("critical");
        node.OptionalWord("stratum", Strata);
        var key = UsageKinds.Key(node.Text("contact"), node.Text("form"), at ?? default);
        return Moment(node, key, at);
    }

    public static UsageFact? Forecast(TermsNode node, Terms terms)
    {
        var since = Moments.Required(node, "from", terms.Zone);
        var until = Moments.Required(node, "to", terms.Zone);
        Least(node, "contacts", node.Number("contacts"));
        Least(node, "ahtSeconds", node.OptionalNumber("ahtSeconds"));
        Moments.Optional(node, "lockedAt", terms.Zone);
        if (until <= since)
        {
            node.Fault("to", "order", "'to' must be after 'from'.");
        }

        var key = UsageKinds.Key(node.Text("service"), since ?? default, until ?? default);
        node.Close();
        return since is { } start && until is { } end ? new UsageFact(key, start, end, null) : null;
    }

    public static UsageFact? Headcount(TermsNode node, Terms terms)
    {
        var at = Moments.Required(node, "at", terms.Zone);
        Least(node, "opening", node.Number("opening"));
        Least(node, "joiners", node.OptionalNumber("joiners"));
        Least(node, "leavers", node.OptionalNumber("leavers"));
        return Moment(node, UsageKinds.Key(node.Text("site"), at ?? default), at);
    }

    public static UsageFact? Interval(TermsNode node, Terms terms)
    {
        var since = Moments.Required(node, "from", terms.Zone);
        foreach (var member in (string[])["minutes", "offered", "answered", "abandoned"])
        {
            Least(node, member, node.Number(member));
        }

        foreach (var member in (string[])["answeredInTime", "thresholdSeconds", "talkSeconds", "waitSeconds"])
        {
            Least(node, member, node.OptionalNumber(member));
        }

        if (node.Faults.None && node.Number("answered") + node.Number("abandoned") > node.Number("offered"))
        {
            node.Fault("offered", "order", "'offered' must hold at least those answered and abandoned.");
        }

        var minutes = Math.Clamp(node.Number("minutes"), 0, 60 * 24 * 366);
        var key = UsageKinds.Key(node.Text("queue"), since ?? default);
        node.Close();
        return since is { } start
            ? new UsageFact(key, start, start.AddTicks((long)(minutes * TimeSpan.TicksPerMinute)), null)
            : null;
    }

    private static UsageFact? Moment(TermsNode node, string key, DateTimeOffset? at)
    {
        node.Close();
        return at is { } moment ? new UsageFact(key, moment, moment, null) : null;
    }

    private static void Least(TermsNode node, string member, decimal? number)
    {
        if (number < 0)
        {
            node.Fault(member, "negative", $"'{member}' must not be negative.");
        }
    }

    private static Dictionary<string, int> Words(params string[] words) =>
        words
            .Select((word, index) => (word, index))
            .ToDictionary(each => each.word, each => each.index, StringComparer.Ordinal);
}
