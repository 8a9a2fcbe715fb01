namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>What a miss costs: the amount behind the service levels, a curve for each of them, the caps in their order.</summary>
internal static class CreditSentences
{
    public static IReadOnlyList<Draft> Of(Clause root)
    {
        if (root.At("credits") is not { } credits)
        {
            return [];
        }

        List<Draft> drafts = [];
        if (credits.At("atRisk") is { } atRisk)
        {
            drafts.Add(
                new Draft(
                    atRisk.Pointer,
                    new TermWriter(root.Words)
                        .Say(
                            "AtRisk",
                            ("percent", atRisk.Value("percent", ValueKind.Percent)),
                            ("base", atRisk.Value("base", Choices.RiskBase, "gross"))
                        )
                        .Parts
                )
            );
        }

        drafts.AddRange(credits.Items("rules").Select(rule => Rule(rule, root)));
        drafts.AddRange(credits.Items("caps").Select(Cap));
        drafts.AddRange(ReliefSentences.Of(credits));
        drafts.AddRange(Days(credits, "cure", "CreditCure"));
        drafts.AddRange(Weeks(credits));
        drafts.AddRange(Days(credits, "acceptance", "CreditAcceptance"));
        if (credits.Has("taxNature"))
        {
            var nature = new TermWriter(root.Words).Say(
                "TaxNature",
                ("nature", credits.Value("taxNature", Choices.TaxNature))
            );
            drafts.Add(new Draft(credits.Pointer + "/taxNature", nature.Parts));
        }

        return drafts;
    }

    private static IEnumerable<Draft> Days(Clause credits, string member, string sentence) =>
        credits.At(member) is { } window
            ?
            [
                new Draft(
                    window.Pointer,
                    new TermWriter(credits.Words).Say(sentence, ("days", window.Value("days", ValueKind.Days))).Parts
                ),
            ]
            : [];

    private static IEnumerable<Draft> Weeks(Clause credits) =>
        credits.At("cure")?.At("penalty") is { } penalty
            ?
            [
                new Draft(
                    penalty.Pointer,
                    new TermWriter(credits.Words)
                        .Say(
                            "CreditCurePenalty",
                            ("credit", penalty.Value("credit", CreditKind(penalty))),
                            ("weeks", penalty.Value("weeks", ValueKind.Number))
                        )
                        .Parts
                ),
            ]
            : [];

    private static Draft Rule(Clause rule, Clause root)
    {
        var writer = new TermWriter(root.Words);
        var sla = ("sla", Clause.Plain(SlaName(rule, root)));
        if (rule.At("curve") is { } curve)
        {
            Curve(curve, sla, writer);
        }

        return new Draft(rule.Pointer, writer.Parts);
    }

    private static void Curve(Clause curve, (string, Part) sla, TermWriter writer)
    {
        switch (curve.Text("kind"))
        {
            case "allocation":
                writer.Say(
                    "CreditAllocation",
                    sla,
                    ("allocation", curve.Value("allocationPercent", ValueKind.Percent)),
                    ("pool", curve.Value("poolPercent", ValueKind.Percent))
                );
                break;
            case "steps":
                writer.SayList("CreditSteps", "steps", Steps(curve), sla, ("of", curve.Value("of", Choices.CreditOf)));
                break;
            case "linear":
                writer.Say(
                    "CreditLinear",
                    sla,
                    ("per", curve.Value("per", ValueKind.Number)),
                    ("credit", curve.Value("credit", CreditKind(curve)))
                );
                break;
            case "per-count":
                writer.Say(
                    "CreditPerCount",
                    sla,
                    ("beyond", curve.Value("beyondPercent", ValueKind.Percent)),
                    ("credit", curve.Price("credit"))
                );
                break;
            default:
                writer.Say("CreditPoints", sla);
                break;
        }
    }

    private static List<Part> Steps(Clause curve)
    {
        List<Part> parts = [];
        foreach (var step in curve.Items("steps"))
        {
            if (parts.Count > 0)
            {
                parts.Add(Clause.Plain(curve.Words["Terms.TierJoin"]));
            }

            parts.AddRange(
                TermWriter.Fill(
                    curve.Words["Terms.CreditStep"],
                    place =>
                        [
                            place == "from"
                                ? step.Value("from", ValueKind.Number)
                                : step.Value("credit", CreditKind(curve)),
                        ]
                )
            );
        }

        return parts;
    }

    private static ValueKind CreditKind(Clause curve) =>
        curve.Is("of", "amount") ? ValueKind.Price(curve.Currency) : ValueKind.Percent;

    private static Draft Cap(Clause cap) =>
        new(
            cap.Pointer,
            new TermWriter(cap.Words)
                .Say(
                    "Cap",
                    ("scope", cap.Value("scope", Choices.CapScope)),
                    ("percent", cap.Value("percent", ValueKind.Percent)),
                    ("of", cap.Value("of", Choices.CapOf))
                )
                .Parts
        );

    private static string SlaName(Clause rule, Clause root)
    {
        var id = rule.Text("sla") ?? "";
        var metric = root.Items("slas").FirstOrDefault(sla => sla.Is("id", id))?.Text("metric");
        return root.Words["Terms.ServiceName", root.Words.Find($"Terms.Metric.{metric}") ?? id];
    }
}
