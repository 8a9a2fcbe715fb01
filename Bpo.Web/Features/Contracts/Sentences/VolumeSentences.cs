using Bpo.Web.Localization;

namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>What volume does to the price: tiers, packages, premiums.</summary>
internal static class VolumeSentences
{
    public static void Say(Clause charge, TermWriter writer)
    {
        if (charge.At("tiers") is { } tiers)
        {
            writer.SayList(tiers.Is("mode", "volume") ? "TiersVolume" : "TiersGraduated", "tiers", Bands(tiers));
        }

        if (charge.At("package") is { } package)
        {
            writer.Say(
                "Package",
                ("included", package.Value("included", ValueKind.Number)),
                ("fee", package.Price("fee")),
                ("overage", package.Price("overage"))
            );
            writer.SayWhen(package.Has("split"), "PackageSplit", ("split", package.Value("split", Choices.Split)));
        }

        foreach (var premium in charge.Items("premiums"))
        {
            writer.Say(
                "Premium",
                ("name", premium.Value("name", ValueKind.Text)),
                ("percent", premium.Value("percent", ValueKind.Percent)),
                ("when", Clause.Plain(Condition(premium)))
            );
        }
    }

    private static List<Part> Bands(Clause tiers)
    {
        var words = tiers.Words;
        List<Part> parts = [];
        foreach (var band in tiers.Items("bands"))
        {
            if (parts.Count > 0)
            {
                parts.Add(Clause.Plain(words["Terms.TierJoin"]));
            }

            parts.AddRange(
                TermWriter.Fill(
                    words[band.Has("upTo") ? "Terms.TierUpTo" : "Terms.TierBeyond"],
                    place => [place == "price" ? band.Price("price") : band.Value("upTo", ValueKind.Number)]
                )
            );
            if (band.Text("flatFee") is { } fee && fee != "0")
            {
                parts.Add(Clause.Plain(Language.Current == Language.Chinese ? "，" : ", "));
                parts.AddRange(TermWriter.Fill(words["Terms.TierFlat"], _ => [band.Price("flatFee")]));
            }
        }

        return parts;
    }

    private static string Condition(Clause premium)
    {
        var words = premium.Words;
        if (premium.At("when") is not { } when)
        {
            return words["Terms.PremiumAny"];
        }

        if (when.Text("calendar") is { } calendar)
        {
            return words[when.Is("outside", "true") ? "Terms.PremiumOutside" : "Terms.PremiumInside", calendar];
        }

        return when.Text("language") is { } language
            ? words["Terms.PremiumLanguage", language]
            : words["Terms.PremiumAny"];
    }
}
