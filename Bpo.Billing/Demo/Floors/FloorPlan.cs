using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Floors;

/// <summary>One team answering one channel of one client: who comes, who answers, how long it takes.</summary>
internal sealed record FloorPlan
{
    /// <summary>Begins every contact, customer and agent id of the floor.</summary>
    public required string Key { get; init; }

    public required ContractZone Zone { get; init; }

    public required Channel Channel { get; init; }

    public required IReadOnlyList<QueueShare> Queues { get; init; }

    public required ArrivalShape Arrivals { get; init; }

    public required IReadOnlyList<ShiftPlan> Shifts { get; init; }

    /// <summary>Contacts one agent holds at once.</summary>
    public int Slots { get; init; } = 1;

    public required Handling Handling { get; init; }

    /// <summary>Mean seconds a customer waits before giving up; null for mail, which waits for ever.</summary>
    public int? Patience { get; init; }

    public int UnresolvedPermille { get; init; } = 200;

    public int SurveyPermille { get; init; } = 180;

    /// <summary>How many customers the client has; a contact comes from any of them.</summary>
    public int Customers { get; init; } = 9000;

    public IReadOnlySet<DateOnly> ClosedOn { get; init; } = new HashSet<DateOnly>();

    public IReadOnlyList<Disturbance> Disturbances { get; init; } = [];

    public bool IsOpen(DateOnly date, int hour) => !ClosedOn.Contains(date) && Arrivals.IsOpen(date.DayOfWeek, hour);

    public Disturbance On(DateOnly date) =>
        Disturbances.FirstOrDefault(day => day.Date == date) ?? new Disturbance(date, Key, 1000, 1000);
}

/// <summary>A queue with its share of the arrivals, the language spoken in it and what people ask about.</summary>
internal sealed record QueueShare(string Name, int Weight, string Language, IReadOnlyList<string> Reasons);

/// <summary>Mean seconds of each part of a contact; hold happens to the given share of contacts.</summary>
internal sealed record Handling(int Talk, int Hold, int HoldPermille, int Wrap);
