using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Time;

namespace Bpo.Domain.Invoices;

/// <summary>
/// What a contract's month costs. A draft is computed again by every run; an issued invoice never changes. It has one
/// currency, so its amounts are stored as minor units of it.
/// </summary>
public sealed class Invoice : IClientRow, IVersioned, IFreezable
{
    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    public required Guid VendorId { get; init; }

    public required InvoiceKind Kind { get; init; }

    /// <summary>The first day of the month.</summary>
    public required DateOnly PeriodFrom { get; init; }

    /// <summary>The first day after it.</summary>
    public required DateOnly PeriodTo { get; init; }

    /// <summary>The invoice a credit note reverses.</summary>
    public Guid? Reverses { get; init; }

    public InvoiceStatus Status { get; private set; }

    /// <summary>ISO 4217.</summary>
    public required string CurrencyCode { get; set; }

    public long FeesMinor { get; set; }

    /// <summary>Service credits, zero or negative; bonuses are among the fees.</summary>
    public long CreditsMinor { get; set; }

    public long NetMinor { get; set; }

    public long TaxMinor { get; set; }

    public long TotalMinor { get; set; }

    /// <summary>The selling legal entity in whose name numbers run, see <see cref="SellerOf"/>.</summary>
    public required string Seller { get; set; }

    public required string Series { get; set; }

    public int DueDays { get; set; }

    /// <summary>The document's language: <c>en</c>, <c>ru</c> or <c>zh</c>.</summary>
    public string Language { get; set; } = "en";

    public string PurchaseOrder { get; set; } = "";

    /// <summary>The versions of the terms that priced it, such as <c>2</c> or <c>2, 3</c>.</summary>
    public string TermsVersions { get; set; } = "";

    /// <summary>SHA-256 over everything the run read; the same fingerprint gives the same invoice.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>The highest import whose usage was read.</summary>
    public long UsageAsOf { get; set; }

    public required DateTimeOffset ComputedAt { get; set; }

    /// <summary>Given at issue, gapless within seller and series; null before.</summary>
    public string? Number { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public DateTimeOffset? IssuedAt { get; private set; }

    /// <summary>The parties as they were at issue, as JSON; empty before.</summary>
    public string Parties { get; private set; } = "";

    public long Version { get; private set; }

    public bool IsFrozen => Status != InvoiceStatus.Draft;

    public Currency Currency => Currency.Of(CurrencyCode);

    public Period Period => new(PeriodFrom, PeriodTo);

    public Money Fees => Money.OfMinor(FeesMinor, Currency);

    public Money Credits => Money.OfMinor(CreditsMinor, Currency);

    public Money Net => Money.OfMinor(NetMinor, Currency);

    public Money Tax => Money.OfMinor(TaxMinor, Currency);

    public Money Total => Money.OfMinor(TotalMinor, Currency);

    /// <summary>The legal entity the terms name; empty when the vendor itself sells.</summary>
    public string NamedSeller => Seller == SellerOf("", VendorId) ? "" : Seller;

    /// <summary>The vendor's id stands for the vendor, so that a new name of it does not begin its numbers again.</summary>
    public static string SellerOf(string named, Guid vendorId) =>
        named.Length == 0 ? PublicId.Format(PublicId.Vendor, vendorId) : named;

    /// <param name="today">The civil date in the contract's zone.</param>
    /// <param name="parties">Seller and buyer as printed, as JSON.</param>
    public Result<Invoice> Issue(string number, DateOnly today, DateTimeOffset now, string parties)
    {
        if (IsFrozen)
        {
            return AlreadyIssued;
        }

        Number = number;
        IssuedOn = today;
        DueOn = today.AddDays(DueDays);
        IssuedAt = now;
        Parties = parties;
        Status = InvoiceStatus.Issued;
        return this;
    }

    public static readonly Problem AlreadyIssued = new(
        "invoice.already-issued",
        "An issued invoice cannot be issued or changed again; correct it by a credit note or in the next month."
    );
}

public enum InvoiceKind
{
    Invoice,

    /// <summary>Reverses an issued invoice, which itself never changes.</summary>
    CreditNote,
}

public enum InvoiceStatus
{
    Draft,
    Issued,
}
