namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>Charges that take one sentence; a kind without a sentence of its own lists its members.</summary>
internal static class SmallCharges
{
    private static readonly string[] Told = ["id", "kind", "name", "service", "from", "until", "atRisk", "taxCategory"];

    public static void Say(Clause charge, TermWriter writer)
    {
        switch (charge.Text("kind"))
        {
            case "per-record":
                ChargeSentences.Priced(charge, "PerRecord", writer, ("count", charge.Value("count", Choices.Records)));
                break;
            case "percent-of-sales" when charge.Has("percent"):
                writer.Say(
                    "PercentOfSales",
                    ("percent", charge.Value("percent", ValueKind.Percent)),
                    ("result", charge.Value("result", ValueKind.Text))
                );
                break;
            case "fixed" when charge.Has("price"):
                writer.Say("Fixed", ("price", charge.Price("price")));
                writer.SayWhen(
                    charge.Has("proration"),
                    "SeatProration",
                    ("proration", charge.Value("proration", Choices.Proration))
                );
                break;
            case "fixed" when charge.At("capacity") is { } table:
                Capacity(table, writer);
                break;
            case "one-off" when charge.Has("price"):
                writer.Say("OneOff", ("price", charge.Price("price")), ("on", charge.Value("on", ValueKind.Date)));
                writer.SayWhen(
                    charge.Has("installments"),
                    "Installments",
                    ("installments", charge.Value("installments", ValueKind.Number))
                );
                break;
            case "pass-through":
                writer.Say("PassThrough", ("category", charge.Value("category", ValueKind.Text)));
                writer.SayWhen(
                    charge.Has("markupPercent"),
                    "Markup",
                    ("percent", charge.Value("markupPercent", ValueKind.Percent))
                );
                break;
            case "baseline-band":
                writer.Say(
                    "BaselineBand",
                    ("fee", charge.Price("fee")),
                    ("baseline", charge.Value("baseline", ValueKind.Number)),
                    ("deadBand", charge.Value("deadBandPercent", ValueKind.Percent)),
                    ("arc", charge.Price("arcPrice")),
                    ("rrc", charge.Price("rrcPrice"))
                );
                break;
            default:
                Members(charge, writer, charge.Text("name") ?? charge.Text("kind") ?? "");
                break;
        }
    }

    private static void Capacity(Clause table, TermWriter writer)
    {
        List<Part> bands = [];
        foreach (var band in table.Items("bands"))
        {
            if (bands.Count > 0)
            {
                bands.Add(Clause.Plain(table.Words["Terms.TierJoin"]));
            }

            var limits = band.List("upTo");
            var form = limits.Length == 0 ? "Terms.TierBeyond" : "Terms.TierUpTo";
            bands.AddRange(
                TermWriter.Fill(
                    table.Words[form],
                    place => [place == "upTo" ? Clause.Plain(limits) : band.Price("price")]
                )
            );
        }

        writer.SayList("FixedCapacity", "tiers", bands, ("volumes", Clause.Plain(Volumes(table))));
    }

    private static string Volumes(Clause table) =>
        table.Words.List(
            table
                .List("volumes")
                .Split(", ", StringSplitOptions.RemoveEmptyEntries)
                .Select(charge => table.NameIn("pricing", charge))
        );

    /// <summary>Nothing agreed may be hidden because its sentence is not written yet.</summary>
    public static void Members(Clause clause, TermWriter writer, string name)
    {
        List<Part> members = [];
        foreach (var member in clause.PlainMembers().Except(Told, StringComparer.Ordinal))
        {
            if (members.Count > 0)
            {
                members.Add(Clause.Plain(", "));
            }

            members.Add(Clause.Plain(member + " "));
            members.Add(clause.Value(member, ValueKind.Text));
        }

        writer.SayList("Generic", "members", members, ("name", Clause.Plain(name)));
    }
}
