using Bpo.Domain.Contracts;

namespace Bpo.Billing.Contracts;

/// <summary>Reads the notice periods; what is left out keeps its default.</summary>
internal static class NoticesReader
{
    public static Notices Read(TermsNode? node)
    {
        if (node is null)
        {
            return Notices.Default;
        }

        var notices = new Notices(
            node.OptionalInteger("terminationDays") ?? Notices.Default.TerminationDays,
            node.OptionalInteger("disputeDays") ?? Notices.Default.DisputeDays,
            node.OptionalInteger("priceChangeDays") ?? Notices.Default.PriceChangeDays
        );
        node.Close();
        return notices;
    }
}
