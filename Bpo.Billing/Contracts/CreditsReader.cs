using Bpo.Domain.Credits;

namespace Bpo.Billing.Contracts;

/// <summary>Reads the credit scheme.</summary>
internal static class CreditsReader
{
    public static CreditScheme Read(TermsNode? node)
    {
        node?.Close();
        return CreditScheme.None;
    }
}
