namespace Bpo.Billing.Ingestion.Completeness;

/// <param name="Brought">Its contacts; for a weekly source those of the seven days that end with it.</param>
/// <param name="UsualTwice">Twice the median of the four same weekdays before, so that it is whole.</param>
public sealed record JudgedDay(DateOnly Day, DayFacts Facts, DayStatus Status, long Brought, long UsualTwice)
{
    /// <summary>A month does not close over it unsigned. A low day has contacts and only raises a flag.</summary>
    public bool IsGap => Brought == 0 && Status is (DayStatus.Missing or DayStatus.Held or DayStatus.Awaited);

    public decimal Usual => UsualTwice / 2m;
}
