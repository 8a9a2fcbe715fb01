using Bpo.Domain;

namespace Bpo.Billing.Runs;

/// <summary>Refusals that more than one run gives.</summary>
public static class Refusals
{
    public static readonly Problem NoContract = new("contract.not-found", "There is no such contract.");

    public static readonly Problem NoInvoice = new("invoice.not-found", "There is no such invoice.");
}
