using Bpo.Billing.Rating;
using Bpo.Domain.Pricing.Promises;
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

/// <summary>The next change of prices by the indexation clause.</summary>
/// <param name="On">The day prices change.</param>
/// <param name="NoticeBy">The last day to announce it.</param>
/// <param name="Percent">The change; null while the index value is not known.</param>
/// <param name="ProtectedUntil">The first day prices may change at all, while that is still to come.</param>
public sealed record PriceChangeAnswer(DateOnly On, DateOnly NoticeBy, string? Percent, DateOnly? ProtectedUntil)
{
    public static PriceChangeAnswer Of(PriceChange change) =>
        new(
            change.On,
            change.NoticeBy,
            change.Percent is { } percent ? Digits.Plain(percent) : null,
            change.ProtectedUntil
        );
}

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
