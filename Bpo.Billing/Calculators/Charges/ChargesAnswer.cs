using Bpo.Domain.Time;

namespace Bpo.Billing.Calculators.Charges;

/// <summary>What terms and usage come to: every line with its steps, tax by category and rate, totals.</summary>
/// <param name="Unmatched">Contacts of the period that no service of the terms covers.</param>
/// <param name="Carried">Package units that may still be used in later periods.</param>
public sealed record ChargesAnswer(
    string Currency,
    IReadOnlyList<LineAnswer> Lines,
    MoneyAnswer Subtotal,
    IReadOnlyList<TaxAnswer> Taxes,
    MoneyAnswer Total,
    long Unmatched,
    IReadOnlyList<CarriedAnswer> Carried,
    PriceChangeAnswer? NextPriceChange
);

/// <summary>The next change of prices after the period. <paramref name="Percent"/> is null while its index value is not known.</summary>
/// <param name="NoticeBy">The day by which the letter that announces it must go.</param>
public sealed record PriceChangeAnswer(DateOnly On, DateOnly NoticeBy, string? Percent);

/// <summary>One line. <paramref name="Exact"/> is the amount before rounding; <paramref name="Price"/> is null when units had several prices.</summary>
public sealed record LineAnswer(
    string Charge,
    string Kind,
    string Description,
    string Quantity,
    string Unit,
    string? Price,
    MoneyAnswer Amount,
    string Exact,
    string Clause,
    IReadOnlyList<StepAnswer> Steps,
    long Contacts,
    PeriodAnswer Period,
    string? Service,
    string? TaxCategory,
    string? TaxRate
);

public sealed record StepAnswer(string Step, string In, string Out, string Explain);

public sealed record TaxAnswer(string Category, string Rate, MoneyAnswer Base, MoneyAnswer Amount);

public sealed record CarriedAnswer(string Charge, DateOnly From, string Units, int Age);

/// <summary>A half-open span of dates.</summary>
public sealed record PeriodAnswer(DateOnly From, DateOnly To)
{
    public static PeriodAnswer Of(Period period) => new(period.From, period.To);
}
