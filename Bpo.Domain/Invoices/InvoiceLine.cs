using Bpo.Domain.Access;

namespace Bpo.Domain.Invoices;

/// <summary>One line of an invoice with the way to its amount. Lines are frozen with their invoice.</summary>
public sealed class InvoiceLine : ITenantRow
{
    public required Guid TenantId { get; init; }

    public required Guid InvoiceId { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>The same for the same clause and days in every run, see <see cref="ChargeLine.Id"/>.</summary>
    public required string LineId { get; init; }

    /// <summary>The id of the charge, commitment, discount or SLA; with the version, the clause.</summary>
    public required string Charge { get; init; }

    /// <summary>The kind of charge, or one of <see cref="LineKinds"/>.</summary>
    public required string Kind { get; init; }

    public string Service { get; init; } = "";

    /// <summary>An <see cref="Explanation"/> as JSON: it is written in a language when it is read.</summary>
    public required string Description { get; init; }

    public required decimal Quantity { get; init; }

    /// <summary>Such as <c>minute</c>.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Null when no single price applies (tiers).</summary>
    public decimal? Price { get; init; }

    public required long AmountMinor { get; init; }

    /// <summary>The amount before it was rounded.</summary>
    public required decimal Exact { get; init; }

    /// <summary>EN 16931 category; empty where no tax is due.</summary>
    public string TaxCategory { get; init; } = "";

    /// <summary>Percent.</summary>
    public decimal TaxRate { get; init; }

    /// <summary>JSON pointer into the terms, such as <c>pricing/0</c>.</summary>
    public string Clause { get; init; } = "";

    public int TermsVersion { get; init; }

    /// <summary>The first day the line bills.</summary>
    public required DateOnly SpanFrom { get; init; }

    /// <summary>The first day it no longer bills.</summary>
    public required DateOnly SpanTo { get; init; }

    public bool AtRisk { get; init; }

    /// <summary>Contacts behind the line.</summary>
    public long Contacts { get; init; }

    /// <summary>The steps from records to money, as JSON.</summary>
    public string Steps { get; init; } = "[]";

    /// <summary>Which charges the amount belongs to, as JSON.</summary>
    public string Shares { get; init; } = "[]";

    /// <summary>For an adjustment, the first day of the month it corrects.</summary>
    public DateOnly? Corrects { get; init; }

    /// <summary>The line of the credit note <paramref name="note"/> that takes this one back: the quantity turns, the price stands.</summary>
    public InvoiceLine Turned(Guid note) =>
        new()
        {
            TenantId = TenantId,
            InvoiceId = note,
            Number = Number,
            LineId = LineId,
            Charge = Charge,
            Kind = Kind,
            Service = Service,
            Description = Description,
            Quantity = -Quantity,
            Unit = Unit,
            Price = Price,
            AmountMinor = -AmountMinor,
            Exact = -Exact,
            TaxCategory = TaxCategory,
            TaxRate = TaxRate,
            Clause = Clause,
            TermsVersion = TermsVersion,
            SpanFrom = SpanFrom,
            SpanTo = SpanTo,
            AtRisk = AtRisk,
            Contacts = Contacts,
            Steps = Steps,
            Shares = Shares,
            Corrects = Corrects,
        };
}
