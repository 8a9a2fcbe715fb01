namespace Bpo.Billing.Ingestion.Calls;

/// <summary>
/// The legs that are still waiting for others of their call. Up to <paramref name="mostLegs"/> wait, whatever order they come in;
/// when there are more, calls farther than <paramref name="reach"/> from the leg at hand are closed, and where that frees
/// too little, those untouched for longest. So memory does not grow with the file.
/// </summary>
public sealed class CallWindow(TimeSpan reach, int mostLegs = CallWindow.MostLegs)
{
    public const int MostLegs = 50_000;

    private readonly Dictionary<string, OpenCall> byName = new(StringComparer.Ordinal);
    private readonly HashSet<OpenCall> open = [];
    private readonly Queue<string> closedInOrder = new();
    private readonly HashSet<string> closed = new(StringComparer.Ordinal);
    private long touches;
    private int legs;

    /// <summary>The call of this leg has been closed already: joining it now would count the call twice.</summary>
    public bool IsLate(CallLeg leg) =>
        leg.Room.Length == 0 && closed.Contains(leg.Call) && !byName.ContainsKey(leg.Call);

    /// <returns>The calls that were closed to make room.</returns>
    public IReadOnlyList<IReadOnlyList<CallLeg>> Add(CallLeg leg)
    {
        var call = CallOf(leg);
        call.Add(leg, ++touches);
        legs++;
        return legs > mostLegs ? MakeRoom(leg) : [];
    }

    /// <summary>Everything that still waits, in the order in which it began in the file.</summary>
    public IReadOnlyList<IReadOnlyList<CallLeg>> End() => Close(open.ToList());

    private OpenCall CallOf(CallLeg leg)
    {
        var names = leg.Links.Append(leg.Call).ToList();
        var known = names.Select(name => byName.GetValueOrDefault(name)).OfType<OpenCall>().Distinct().ToList();
        var call = known.Count > 0 ? known[0] : new OpenCall();
        foreach (var other in known.Skip(1))
        {
            call.Take(other);
            open.Remove(other);
        }

        open.Add(call);
        foreach (var name in call.Names.Union(names, StringComparer.Ordinal).ToList())
        {
            call.Names.Add(name);
            byName[name] = call;
        }

        return call;
    }

    private List<IReadOnlyList<CallLeg>> MakeRoom(CallLeg at)
    {
        var far = open.Where(call => call.From - at.End > reach || at.Start - call.To > reach).ToList();
        if (far.Sum(call => call.Legs.Count) < mostLegs / 4)
        {
            far = [.. open.OrderBy(call => call.TouchedAt).Take(Math.Max(1, open.Count / 2))];
        }

        return Close(far);
    }

    private List<IReadOnlyList<CallLeg>> Close(List<OpenCall> calls)
    {
        foreach (var call in calls)
        {
            open.Remove(call);
            legs -= call.Legs.Count;
            foreach (var name in call.Names)
            {
                byName.Remove(name);
                Remember(name);
            }
        }

        return [.. calls.OrderBy(call => call.Legs[0].Line).Select(IReadOnlyList<CallLeg> (call) => call.Legs)];
    }

    private void Remember(string name)
    {
        if (!closed.Add(name))
        {
            return;
        }

        closedInOrder.Enqueue(name);
        if (closedInOrder.Count > mostLegs * 4)
        {
            closed.Remove(closedInOrder.Dequeue());
        }
    }

    private sealed class OpenCall
    {
        public List<CallLeg> Legs { get; } = [];

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public DateTimeOffset From { get; private set; } = DateTimeOffset.MaxValue;

        public DateTimeOffset To { get; private set; } = DateTimeOffset.MinValue;

        public long TouchedAt { get; private set; }

        public void Add(CallLeg leg, long touch)
        {
            Legs.Add(leg);
            From = leg.Start < From ? leg.Start : From;
            To = leg.End > To ? leg.End : To;
            TouchedAt = touch;
        }

        public void Take(OpenCall other)
        {
            Legs.AddRange(other.Legs);
            Names.UnionWith(other.Names);
            From = other.From < From ? other.From : From;
            To = other.To > To ? other.To : To;
        }
    }
}
