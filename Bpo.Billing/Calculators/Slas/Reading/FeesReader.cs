using Bpo.Billing.Contracts;
using Bpo.Domain.Credits;

namespace Bpo.Billing.Calculators.Slas.Reading;

/// <summary>Reads the fees of the period; none means that shares of fees are zero.</summary>
internal static class FeesReader
{
    public static PeriodFees Read(TermsNode? node)
    {
        if (node is null)
        {
            return PeriodFees.None;
        }

        var byService = node.Child("byService");
        var services = (byService?.Names() ?? []).ToDictionary(
            service => service,
            service => byService!.NotNegative(service),
            StringComparer.Ordinal
        );
        byService?.Close();
        var fees = new PeriodFees(
            node.OptionalNotNegative("gross") ?? services.Values.Sum(),
            node.OptionalNotNegative("passThrough") ?? 0,
            services,
            node.OptionalNotNegative("annual")
        );
        if (fees.PassThrough > fees.Gross)
        {
            node.Fault("passThrough", "order", "What is passed through is part of the gross fees.");
        }

        node.Close();
        return fees;
    }
}
