namespace Bpo.Billing.Demo.Floors;

/// <summary>One place in an agent's hands: one call, or one of the chats held at once.</summary>
internal sealed class Desk(Shift shift)
{
    public string Agent => shift.Agent;

    public long FreeFrom { get; private set; } = shift.From;

    public void BusyUntil(long instant) => FreeFrom = instant;

    /// <summary>The first instant from <paramref name="at"/> on at which a contact can be taken; null when the shift is over by then.</summary>
    public long? Available(long at)
    {
        var instant = Math.Max(at, FreeFrom);
        foreach (var pause in shift.Breaks)
        {
            if (instant >= pause.From && instant < pause.To)
            {
                instant = pause.To;
            }
        }

        return instant < shift.To ? instant : null;
    }
}
