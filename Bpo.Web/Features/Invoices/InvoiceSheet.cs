using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Web.Documents;

namespace Bpo.Web.Features.Invoices;

/// <summary>An invoice as its page shows it.</summary>
public sealed record InvoiceSheet
{
    /// <summary>Its public id.</summary>
    public required string Id { get; init; }

    /// <summary>What was looked at; a draft that changed since is not issued.</summary>
    public required long Version { get; init; }

    public required InvoiceStatus Status { get; init; }

    public required string? Number { get; init; }

    public required InvoiceKind Kind { get; init; }

    /// <summary>The public id and the number of its credit note; null while it has none.</summary>
    public (string Id, string Number)? CreditNote { get; init; }

    /// <summary>Ids of the refund clauses of its terms.</summary>
    public IReadOnlyList<string> Refunds { get; init; } = [];

    public bool MayBeCredited => Status == InvoiceStatus.Issued && Kind == InvoiceKind.Invoice && CreditNote is null;

    public string Client { get; init; } = "";

    /// <summary>The contract's public id.</summary>
    public required string Contract { get; init; }

    public string ContractName { get; init; } = "";

    public required Period Period { get; init; }

    public required ContractZone Zone { get; init; }

    public required string TermsVersions { get; init; }

    public required DateTimeOffset ComputedAt { get; init; }

    public required DateOnly? IssuedOn { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required int DueDays { get; init; }

    public required Money Fees { get; init; }

    public required Money Credits { get; init; }

    public required Money Net { get; init; }

    public required Money Tax { get; init; }

    public required Money Total { get; init; }

    /// <summary>The net of the month before; null when there was none in this currency.</summary>
    public Money? Before { get; init; }

    /// <summary>What the contract calls the charges and promises its lines speak of.</summary>
    public ContractNames Names { get; init; } = ContractNames.None;

    public IReadOnlyList<Group> Groups { get; init; } = [];

    public IReadOnlyList<TaxRow> Taxes { get; init; } = [];

    public IEnumerable<Line> Lines => Groups.SelectMany(group => group.Lines);

    /// <param name="Title">The service; null for lines of no single one.</param>
    public sealed record Group(string? Title, IReadOnlyList<Line> Lines, Money Subtotal);

    public sealed record Line(
        int Number,
        string Kind,
        Explanation Description,
        decimal Quantity,
        string Unit,
        decimal? Price,
        Money Amount,
        string TaxCategory,
        string Clause,
        int TermsVersion,
        long Contacts,
        IReadOnlyList<PricingStep> Steps,
        DateOnly? Corrects
    );

    /// <param name="Rate">Percent.</param>
    public sealed record TaxRow(string Category, decimal Rate, Money Base, Money Amount);
}
