using Bpo.Domain.Access;

namespace Bpo.Domain.Parties;

/// <summary>What an invoice and a letter need to know about a company.</summary>
public abstract class Party : ITenantRow, IVersioned
{
    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public string LegalName { get; set; } = "";

    public string TaxId { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; set; } = "";

    /// <summary>ISO 4217.</summary>
    public string Currency { get; set; } = "";

    /// <summary><c>en</c>, <c>ru</c> or <c>zh</c>: the language of documents.</summary>
    public string Language { get; set; } = "en";

    /// <summary>IANA identifier.</summary>
    public string TimeZone { get; set; } = "";

    public string Email { get; set; } = "";

    /// <summary>Lines of the postal address as printed, separated by line feeds.</summary>
    public string Address { get; set; } = "";

    public long Version { get; private set; }
}

/// <summary>The side that buys contact-centre work.</summary>
public sealed class Client : Party;

/// <summary>The side that does the work: a BPO. It sells, so it says where it is paid.</summary>
public sealed class Vendor : Party
{
    private string accountHolder = "";
    private string account = "";
    private string bankCode = "";
    private string bank = "";
    private string paymentReference = "";

    /// <summary>Null while nobody has said where the vendor is paid; then invoices carry no bank data.</summary>
    public PaymentAccount? PaymentAccount
    {
        get =>
            account.Length == 0 ? null : new PaymentAccount(accountHolder, account, bankCode, bank, paymentReference);
        set =>
            (accountHolder, account, bankCode, bank, paymentReference) = value is { } set
                ? (set.Holder, set.Account, set.BankCode, set.Bank, set.Reference)
                : ("", "", "", "", "");
    }
}
