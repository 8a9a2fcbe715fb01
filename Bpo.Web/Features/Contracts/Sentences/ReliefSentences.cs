namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>What softens or sharpens credits: ramps, earning back, bonuses, repeated misses, points.</summary>
internal static class ReliefSentences
{
    public static IReadOnlyList<Draft> Of(Clause credits)
    {
        List<Draft> drafts = [.. Rows(credits)];
        if (credits.At("earnBack") is { } earnBack)
        {
            drafts.Add(
                Said(
                    earnBack,
                    "EarnBack",
                    ("months", earnBack.Value("months", ValueKind.Number)),
                    ("test", earnBack.Value("test", Choices.EarnBackTest))
                )
            );
        }

        if (credits.Has("netting"))
        {
            var netting = new TermWriter(credits.Words).Say(
                "Netting",
                ("choice", credits.Value("netting", Choices.Netting))
            );
            drafts.Add(new Draft(credits.Pointer + "/netting", netting.Parts));
        }

        if (credits.Has("doubleJeopardy"))
        {
            drafts.Add(
                new Draft(
                    credits.Pointer + "/doubleJeopardy",
                    new TermWriter(credits.Words)
                        .Say("DoubleJeopardy", ("choice", credits.Value("doubleJeopardy", Choices.DoubleJeopardy)))
                        .Parts
                )
            );
        }

        return drafts;
    }

    private static IEnumerable<Draft> Rows(Clause credits) =>
        [
            .. credits
                .Items("pointsToPercent")
                .Select(row =>
                    Said(
                        row,
                        "PointsRow",
                        ("points", row.Value("points", ValueKind.Number)),
                        ("percent", row.Value("percent", ValueKind.Percent))
                    )
                ),
            .. credits
                .Items("ramp")
                .Select(row =>
                    Said(
                        row,
                        "Ramp",
                        ("month", row.Value("month", ValueKind.Number)),
                        ("target", row.Value("targetFactor", ValueKind.Number, "1")),
                        ("credit", row.Value("creditFactor", ValueKind.Number, "1"))
                    )
                ),
            .. credits
                .Items("bonus")
                .Select(row => Said(row, "Bonus", ("sla", Clause.Plain(row.MetricOf(row.Text("sla") ?? ""))))),
            .. credits
                .Items("chronic")
                .Select(row =>
                    Said(
                        row,
                        "Chronic",
                        ("missed", row.Value("missedIn", ValueKind.Number)),
                        ("of", row.Value("of", ValueKind.Number)),
                        ("then", row.Value("then", Choices.ChronicThen))
                    )
                ),
            .. credits
                .Items("persistent")
                .Select(row =>
                    Said(
                        row,
                        "Persistent",
                        ("every", row.Value("every", ValueKind.Number)),
                        ("months", row.Value("inMonths", ValueKind.Number, "12")),
                        (
                            "credit",
                            row.Value(
                                "credit",
                                row.Is("of", "amount") ? ValueKind.Price(row.Currency) : ValueKind.Percent
                            )
                        ),
                        ("of", row.Value("of", Choices.PersistentOf))
                    )
                ),
        ];

    private static Draft Said(Clause clause, string form, params (string, Part)[] places) =>
        new(clause.Pointer, new TermWriter(clause.Words).Say(form, places).Parts);
}
