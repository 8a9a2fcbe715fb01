namespace Bpo.Domain.Pricing.Promises;

/// <summary>What a client gets back of an issued invoice when the vendor was late or did not perform.</summary>
/// <param name="Percent">Of what the charges came to, with their tax.</param>
/// <param name="Charges">Ids of charges; <c>*</c> for the whole invoice.</param>
/// <param name="BankFee">The most of the bank's fee that is returned with it, in major units.</param>
public sealed record RefundClause(
    string Id,
    RefundReason Reason,
    decimal Percent,
    IReadOnlyList<string> Charges,
    decimal BankFee
);

public enum RefundReason
{
    Delay,
    NonPerformance,
}
