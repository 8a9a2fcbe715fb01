namespace Bpo.Domain.Sla;

/// <summary>What a running month has to be told about one promise; each is told once a month.</summary>
public enum BudgetAlert
{
    /// <summary>Half of what may be lost in the month is lost.</summary>
    Half,

    /// <summary>Three quarters.</summary>
    ThreeQuarters,

    /// <summary>Nine tenths.</summary>
    NineTenths,

    /// <summary>The last days lose at twice the pace the target allows, and the rest would not last to the end.</summary>
    FastBurn,
}

public static class BudgetAlerts
{
    private const decimal FastPace = 2;

    private static readonly (BudgetAlert Alert, decimal From)[] Levels =
    [
        (BudgetAlert.Half, 50),
        (BudgetAlert.ThreeQuarters, 75),
        (BudgetAlert.NineTenths, 90),
    ];

    /// <summary>Every alert that holds now, mildest first.</summary>
    public static IReadOnlyList<BudgetAlert> Of(BudgetStanding standing)
    {
        List<BudgetAlert> alerts =
        [
            .. Levels.Where(level => standing.UsedPercent >= level.From).Select(level => level.Alert),
        ];
        if (standing.RecentPace >= FastPace && standing.Left > 0 && standing.SpentOn is not null)
        {
            alerts.Add(BudgetAlert.FastBurn);
        }

        return alerts;
    }
}
