using Bpo.Domain.Amounts;

namespace Bpo.Billing.Calculators;

/// <summary>An amount as answers carry it: digits for people, whole minor units for machines.</summary>
public sealed record MoneyAnswer(string Amount, long Minor, string Currency)
{
    public static MoneyAnswer Of(Money money) => new(money.ToDecimalString(), money.Minor, money.Currency.Code);
}
