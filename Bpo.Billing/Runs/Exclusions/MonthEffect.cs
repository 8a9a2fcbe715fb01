using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Runs.Exclusions;

/// <summary>A month with and without one exclusion.</summary>
/// <param name="Credit">The balance of credits without it.</param>
/// <param name="CreditWith">The balance with it.</param>
public sealed record MonthEffect(Period Month, IReadOnlyList<SlaEffect> Slas, Money Credit, Money CreditWith)
{
    internal static MonthEffect Between(
        Period month,
        Terms terms,
        Exclusion asked,
        MonthSide without,
        MonthSide with
    ) =>
        new(
            month,
            [
                .. terms
                    .Slas.Zip(without.Results.Zip(with.Results))
                    .Where(pair => asked.Touches(pair.First))
                    .Select(pair => SlaEffect.Of(pair.Second.First, pair.Second.Second, without.Credits, with.Credits)),
            ],
            without.Credits.Total,
            with.Credits.Total
        );
}

/// <summary>One promise with and without the exclusion.</summary>
/// <param name="Raw">Nothing excluded.</param>
/// <param name="Adjusted">By what is approved beside it.</param>
/// <param name="IfApproved">By the same and this one.</param>
/// <param name="Removed">The contacts or records it takes out.</param>
public sealed record SlaEffect(
    SlaResult Result,
    Measurement Raw,
    Measurement Adjusted,
    Measurement IfApproved,
    Attainment Attainment,
    Attainment AttainmentIfApproved,
    decimal Removed,
    Money Credit,
    Money CreditIfApproved
)
{
    internal static SlaEffect Of(SlaResult without, SlaResult with, CreditStatement before, CreditStatement after) =>
        new(
            without,
            without.Raw,
            without.Adjusted,
            with.Adjusted,
            without.Attainment,
            with.Attainment,
            without.Adjusted.Denominator - with.Adjusted.Denominator,
            CreditOf(before, without.Sla),
            CreditOf(after, with.Sla)
        );

    private static Money CreditOf(CreditStatement statement, string sla) =>
        Money.Sum(
            statement
                .Credits.Where(credit => credit.Sla == sla && credit.Kind == CreditKind.Credit)
                .Select(credit => credit.Credit),
            statement.Total.Currency
        );
}
