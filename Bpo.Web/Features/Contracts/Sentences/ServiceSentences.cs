namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>What a service covers and when it is open.</summary>
internal static class ServiceSentences
{
    /// <summary>A member whose words are ours names the set they are said by.</summary>
    private static readonly (string Member, string Form, string? Set)[] Rules =
    [
        ("channels", "RuleChannels", "Channel"),
        ("directions", "RuleDirections", "Direction"),
        ("queues", "RuleQueues", null),
        ("languages", "RuleLanguages", null),
        ("sources", "RuleSources", null),
    ];

    public static Draft Of(Clause service, Clause root)
    {
        var name = service.Value("name", ValueKind.Text);
        var rules = RulesOf(service);
        var writer = new TermWriter(service.Words);
        if (rules.Length > 0)
        {
            writer.Say("Service", ("name", name), ("rules", Clause.Plain(rules)));
        }
        else
        {
            writer.Say("ServiceEverything", ("name", name));
        }

        var calendar = root.Items("calendars").FirstOrDefault(one => one.Is("id", service.Text("calendar") ?? ""));
        writer.SayWhen(calendar is null, "ServiceAlways");
        writer.SayWhen(
            calendar is not null,
            "ServiceHours",
            ("hours", Clause.Plain(calendar is null ? "" : HoursOf(calendar))),
            ("calendar", service.Value("calendar", ValueKind.Text))
        );
        return new Draft(service.Pointer, writer.Parts, service.Words["Terms.NoteClause", service.Text("id") ?? ""]);
    }

    /// <summary>The service a clause names, or all of them, as words.</summary>
    public static Part Named(Clause clause, Clause root)
    {
        var id = clause.Text("service");
        var name = root.Items("services").FirstOrDefault(service => service.Is("id", id ?? ""))?.Text("name") ?? id;
        return Clause.Plain(
            name is null ? clause.Words["Terms.EveryService"] : clause.Words["Terms.ServiceName", name]
        );
    }

    private static string RulesOf(Clause service) =>
        service.At("match") is { } match
            ? string.Join(
                service.Words["Terms.TierJoin"],
                Rules
                    .Select(rule => (rule.Form, Words: Said(match, rule.Member, rule.Set)))
                    .Where(rule => rule.Words.Length > 0)
                    .Select(rule => service.Words[$"Terms.{rule.Form}", rule.Words])
            )
            : "";

    private static string Said(Clause match, string member, string? set) =>
        set is null
            ? match.List(member)
            : string.Join(
                ", ",
                match.List(member).Split(", ").Select(word => match.Words.Find($"Terms.{set}.{word}") ?? word)
            );

    internal static string HoursOf(Clause calendar) =>
        string.Join(
            calendar.Words["Terms.TierJoin"],
            calendar.Items("weekly").Select(span => $"{DaysOf(span)} {span.Text("from")}–{span.Text("to")}")
        );

    private static string DaysOf(Clause span)
    {
        string[] days = [.. span.List("days").Split(", ").Select(day => span.Words.Find($"Terms.Day.{day}") ?? day)];
        return days.Length > 2 ? $"{days[0]}–{days[^1]}" : string.Join(", ", days);
    }
}
