namespace Bpo.Web.Operations.Demos;

/// <summary>The clock of the demo's past: imports, runs and invoices are dated when they happened, never after the real time.</summary>
internal sealed class HistoricClock(TimeProvider real) : TimeProvider
{
    private DateTimeOffset now = real.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => now;

    public void SetTo(DateOnly date, int hour)
    {
        var instant = new DateTimeOffset(date.ToDateTime(new TimeOnly(hour, 0)), TimeSpan.Zero);
        now = instant < real.GetUtcNow() ? instant : real.GetUtcNow();
    }
}
