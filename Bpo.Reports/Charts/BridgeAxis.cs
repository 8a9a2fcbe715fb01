namespace Bpo.Reports.Charts;

/// <summary>The axis of a bridge: from zero (or below it), unless the changes would vanish beside the sums.</summary>
internal sealed record BridgeAxis(IReadOnlyList<(double From, double To)> Levels, double Start, double End)
{
    private const double Dwarfed = 0.2;

    public bool IsCut => Start > 0;

    public static BridgeAxis Of(IReadOnlyList<BridgeColumn> columns)
    {
        var levels = new List<(double From, double To)>();
        foreach (var column in columns)
        {
            var before = column.IsSum || levels.Count == 0 ? 0 : levels[^1].To;
            levels.Add((before, before + (double)column.Amount));
        }
        var reached = levels.ConvertAll(l => l.To);
        var changes = columns.Where(c => !c.IsSum).Select(c => Math.Abs((double)c.Amount)).DefaultIfEmpty(0).Max();
        return new BridgeAxis(levels, Foot(reached.Min(), reached.Max(), changes), Math.Max(0, reached.Max()));
    }

    /// <summary>Where a level lies between 0 and 1; what is below a cut lies at its edge.</summary>
    public double Share(double level) => End <= Start ? 0 : (Math.Max(level, Start) - Start) / (End - Start);

    private static double Foot(double low, double high, double changes) =>
        low <= 0 || changes <= 0 || changes > high * Dwarfed
            ? Math.Min(0, low)
            : NiceScale.Around(Math.Max(0, low - Math.Max(high - low, changes)), high, 5).Low;
}
