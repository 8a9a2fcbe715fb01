using Bpo.Domain.Credits.Curves;

namespace Bpo.Billing.Contracts.Credits;

/// <summary>Reads the curve of a rule by its kind.</summary>
internal static class CurveReader
{
    private static readonly IReadOnlyDictionary<string, Func<TermsNode, CreditCurve>> Kinds = new Dictionary<
        string,
        Func<TermsNode, CreditCurve>
    >(StringComparer.Ordinal)
    {
        ["allocation"] = ReadAllocation,
        ["steps"] = ReadSteps,
        ["linear"] = ReadLinear,
        ["points"] = ReadPoints,
        ["per-count"] = ReadPerCount,
    };

    /// <summary>Null when there is no curve or its kind is unknown; the fault is noted.</summary>
    public static CreditCurve? ReadIn(TermsNode rule)
    {
        if (rule.Child("curve") is not { } node)
        {
            rule.Fault("curve", "required", "'curve' is required.");
            return null;
        }

        var kind = node.Text("kind");
        if (Kinds.TryGetValue(kind, out var read))
        {
            var curve = read(node);
            node.Close();
            return curve;
        }

        if (node.Has("kind"))
        {
            node.Fault("kind", "unknown-word", $"'{kind}' is not one of {string.Join(", ", Kinds.Keys)}.");
        }

        return null;
    }

    /// <remarks>A pool may exceed 100 %: the caps bind.</remarks>
    private static Allocation ReadAllocation(TermsNode node) =>
        new(
            node.Has("poolPercent") ? node.NotNegative("poolPercent") : WholePool,
            node.NotNegative("allocationPercent")
        );

    private const decimal WholePool = 100;

    private static Steps ReadSteps(TermsNode node)
    {
        var of = node.Word("of", CreditWords.Bases);
        var rows = node.Children("steps").Select(row => ReadRow(row, of)).ToArray();
        if (rows.Length == 0)
        {
            node.Fault("steps", "required", "A table needs at least one step.");
        }

        NoTwice(node, "steps", rows.Select(row => row.From));
        return new Steps(of, rows);
    }

    private static CreditStepRow ReadRow(TermsNode node, CreditBase of)
    {
        var row = new CreditStepRow(node.Number("from"), Credit(node, of));
        node.Close();
        return row;
    }

    private static Linear ReadLinear(TermsNode node)
    {
        var of = node.Word("of", CreditWords.Bases);
        var per = node.Number("per");
        if (node.Has("per") && per <= 0)
        {
            node.Fault("per", "order", "A unit of distance is more than zero.");
        }

        var linear = new Linear(
            of,
            per <= 0 ? 1 : per,
            Credit(node, of),
            node.Child("neutral") is { } neutral ? ReadNeutral(neutral) : null,
            node.OptionalFlag("whole") ?? false
        );
        return linear;
    }

    private static NeutralBand ReadNeutral(TermsNode node)
    {
        var band = new NeutralBand(node.Number("from"), node.Number("to"));
        if (band.To < band.From)
        {
            node.Fault("to", "order", "A neutral band ends at or after its beginning.");
        }

        node.Close();
        return band;
    }

    private static Points ReadPoints(TermsNode node)
    {
        var bands = node.Children("bands").Select(ReadBand).ToArray();
        if (bands.Length == 0)
        {
            node.Fault("bands", "required", "Points need at least one band.");
        }

        NoTwice(node, "bands", bands.Select(band => band.From));
        var multiplier = node.OptionalNumber("repeatMultiplier") ?? 1;
        if (multiplier < 1)
        {
            node.Fault("repeatMultiplier", "order", "A repeat costs at least as much as the first time.");
        }

        return new Points(bands, multiplier);
    }

    private static PointBand ReadBand(TermsNode node)
    {
        var band = new PointBand(node.NotNegative("from"), node.NotNegative("points"));
        node.Close();
        return band;
    }

    private static PerCount ReadPerCount(TermsNode node) =>
        new(
            node.NotNegative("credit"),
            node.Has("beyondPercent") ? node.Percent("beyondPercent") : 0,
            node.OptionalFlag("whole") ?? false
        );

    private static decimal Credit(TermsNode node, CreditBase of)
    {
        var credit = node.NotNegative("credit");
        if (of == CreditBase.AtRisk && credit > 100)
        {
            node.Fault("credit", "percentage", "No more than 100 percent of the amount at risk can be lost.");
        }

        return credit;
    }

    private static void NoTwice(TermsNode node, string member, IEnumerable<decimal> edges)
    {
        var seen = new HashSet<decimal>();
        foreach (var (edge, index) in edges.Select((edge, index) => (edge, index)))
        {
            if (!seen.Add(edge))
            {
                node.Fault($"{member}/{index}/from", "overlap", "Another row begins here already.");
            }
        }
    }
}
