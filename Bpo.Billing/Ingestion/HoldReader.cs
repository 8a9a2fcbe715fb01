using Bpo.Billing.Contracts;

namespace Bpo.Billing.Ingestion;

/// <summary>Reads what a profile says about files that must wait for a person.</summary>
internal static class HoldReader
{
    /// <summary>Where report pages of contact-centre systems commonly cut an export.</summary>
    private const int UsualRowCap = 5_000;

    private static readonly IReadOnlyDictionary<string, bool> OnLostColumns = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["hold"] = true,
        ["take"] = false,
    };

    public static HoldRules Read(TermsNode profile, UsageFormat format)
    {
        var usual = HoldRules.Default with { RowCap = format.IsDelimited ? UsualRowCap : 0 };
        if (profile.Child("holds") is not { } node)
        {
            return usual;
        }

        var rules = usual with
        {
            BadPercent = node.OptionalInteger("badPercent") ?? usual.BadPercent,
            FromRows = node.OptionalInteger("fromRows", 1) ?? usual.FromRows,
            RowCap = node.OptionalInteger("rowCap") ?? usual.RowCap,
            OnLostColumns = node.OptionalWord("lostColumns", OnLostColumns) ?? usual.OnLostColumns,
            Trailer = ReadTrailer(node.Child("trailer")),
        };
        if (rules.Trailer is not null && !format.ReadsTotals)
        {
            node.Fault("trailer", "unknown-member", $"Control totals are not read from files of '{format.Name}'.");
        }

        node.Close();
        return rules;
    }

    private static TrailerRule? ReadTrailer(TermsNode? node)
    {
        if (node is null)
        {
            return null;
        }

        var trailer = new TrailerRule(
            node.Text("starts"),
            node.OptionalInteger("rows", 1),
            node.OptionalInteger("talkSeconds", 1)
        );
        node.Close();
        return trailer;
    }
}
