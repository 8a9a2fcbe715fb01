namespace Bpo.Domain.Pricing.Promises;

/// <summary>Lists of charges in clauses: ids, or <c>*</c> for all.</summary>
public static class ChargeScope
{
    public static readonly IReadOnlyList<string> All = ["*"];

    public static bool Covers(IReadOnlyList<string> charges, string id)
    {
        foreach (var charge in charges)
        {
            if (charge == "*" || charge == id)
            {
                return true;
            }
        }

        return false;
    }
}
