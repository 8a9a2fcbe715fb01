namespace Bpo.Billing.Runs;

/// <summary>What is to be paid back of an invoice. Amounts are in major units of its currency.</summary>
/// <param name="Invoice">An issued one.</param>
/// <param name="Clause">The id of the refund clause that is called on.</param>
/// <param name="Paid">What the client paid on the invoice, with tax; null for all of it.</param>
/// <param name="Returned">What has come back by other ways.</param>
/// <param name="BankFee">What the bank took; null for the most the clause returns.</param>
public sealed record RefundOrder(
    Guid Invoice,
    string Clause,
    decimal? Paid = null,
    decimal Returned = 0,
    decimal? BankFee = null
);
