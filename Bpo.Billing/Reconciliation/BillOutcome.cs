using Bpo.Domain;

namespace Bpo.Billing.Reconciliation;

/// <summary>One reason why a bill differs, as it is told.</summary>
internal sealed record BillPart(BillCause Cause, Explanation What)
{
    public string Key => $"{What.Code}({string.Join(',', What.Arguments)})";
}

/// <summary>What a charge comes to when some reasons hold together.</summary>
internal sealed record BillOutcome(IReadOnlyList<BillPart> Parts, decimal Quantity, decimal Amount)
{
    /// <summary>The same reasons have the same key, in whatever order.</summary>
    public string Key => KeyOf(Parts);

    public BillOutcome With(BillPart part, decimal amount) => this with { Parts = [.. Parts, part], Amount = amount };

    /// <summary>The keys of every smaller set of its reasons, none at all among them.</summary>
    public IEnumerable<string> Subsets() =>
        Enumerable
            .Range(0, (1 << Parts.Count) - 1)
            .Select(chosen => KeyOf(Parts.Where((_, index) => (chosen & (1 << index)) != 0)));

    private static string KeyOf(IEnumerable<BillPart> parts) =>
        string.Join(' ', parts.OrderBy(part => part.Cause).Select(part => part.Key));
}
