namespace Bpo.Domain.Parties;

/// <summary>Where a seller is paid by credit transfer (EN 16931, BG-17): printed on invoices and frozen with them.</summary>
/// <param name="Holder">BT-85; empty for the seller's own legal name.</param>
/// <param name="Account">BT-84: an IBAN without spaces, or the number as the bank writes it.</param>
/// <param name="BankCode">BT-86: BIC, or the code the bank's country uses; empty where none is needed.</param>
/// <param name="Bank">The bank's name.</param>
/// <param name="Reference">BT-83: what the payer quotes; <see cref="Number"/> stands for the invoice's, which is all when empty.</param>
public sealed record PaymentAccount(string Holder, string Account, string BankCode, string Bank, string Reference)
{
    public const string Number = "{number}";

    public string ReferenceFor(string invoice) =>
        Reference.Length == 0 ? invoice : Reference.Replace(Number, invoice, StringComparison.Ordinal);

    /// <summary>Blocks of four, as an IBAN is written on paper (ISO 13616); other numbers as they are.</summary>
    public string Written() =>
        Iban.IsValid(Account) ? string.Join(' ', Account.Chunk(4).Select(block => new string(block))) : Account;
}
