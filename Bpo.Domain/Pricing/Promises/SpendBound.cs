using Bpo.Domain.Pricing.Rates;
using Bpo.Domain.Time;

namespace Bpo.Domain.Pricing.Promises;

/// <summary>A minimum or a maximum of the fees of some charges in a month, quarter or year.</summary>
/// <param name="Amount">In major units; where there is a ramp, what holds before its first step.</param>
/// <param name="Charges">Ids of charges; <c>*</c> for all.</param>
/// <param name="Prorate">Whether a part of the window bears only its days' share.</param>
/// <param name="OverageFactor">What every unit of money above a minimum is multiplied by; 1 leaves it as it is.</param>
public sealed record SpendBound(
    string Id,
    decimal Amount,
    IReadOnlyList<string> Charges,
    CyclePeriod Per,
    bool Prorate,
    decimal OverageFactor
)
{
    /// <summary>Whether windows follow the calendar or the contract.</summary>
    public BoundCycle Cycle { get; init; }

    /// <summary>Where contract months are counted from; null for the first day of the contract.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Amounts that replace each other as the contract ages, in order of their months; empty for one amount throughout.</summary>
    public IReadOnlyList<RampStep> Ramp { get; init; } = [];

    public bool Covers(string charge) => ChargeScope.Covers(Charges, charge);

    /// <summary>The calendar's or the contract's month, quarter or year a date lies in; contract years begin with a month.</summary>
    public Period Window(DateOnly date, DateOnly contractStart)
    {
        if (Cycle == BoundCycle.Calendar)
        {
            return Per.Containing(date);
        }

        var length = Per.Months();
        var start = Start ?? contractStart;
        var first = new DateOnly(start.Year, start.Month, 1);
        var passed = ContractMonth(date, contractStart) - 1;
        var index = passed >= 0 ? passed / length : -1 - ((-1 - passed) / length);
        return new Period(first.AddMonths(index * length), first.AddMonths((index + 1) * length));
    }

    /// <summary>The amount of a window: where steps of the ramp change inside it, the mean of its months.</summary>
    public decimal AmountOf(Period window, DateOnly contractStart)
    {
        if (Ramp.Count == 0)
        {
            return Amount;
        }

        var sum = 0m;
        var months = 0;
        var first = new DateOnly(window.From.Year, window.From.Month, 1);
        for (var month = first; month < window.To; month = month.AddMonths(1))
        {
            var age = ContractMonth(month, contractStart);
            sum += Ramp.LastOrDefault(step => step.Month <= age)?.Amount ?? Amount;
            months++;
        }

        return sum / months;
    }

    /// <summary>1 for the month in which the contract starts.</summary>
    private int ContractMonth(DateOnly date, DateOnly contractStart)
    {
        var start = Start ?? contractStart;
        return ((date.Year - start.Year) * 12) + date.Month - start.Month + 1;
    }
}

/// <param name="Month">The contract month from which the amount holds; the first is 1.</param>
public sealed record RampStep(int Month, decimal Amount);

public enum BoundCycle
{
    Calendar,
    Contract,
}
