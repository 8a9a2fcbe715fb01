namespace Bpo.Domain.Time;

/// <summary>The time zone of a contract. It turns an instant into a civil date, and a period into the instants that bound it.</summary>
public sealed record ContractZone
{
    private readonly TimeZoneInfo zone;

    private ContractZone(TimeZoneInfo zone) => this.zone = zone;

    /// <summary>The IANA identifier, e.g. <c>Europe/Moscow</c>.</summary>
    public string Id => zone.Id;

    public static readonly ContractZone Utc = new(TimeZoneInfo.Utc);

    /// <summary>Null when the zone is unknown.</summary>
    public static ContractZone? Find(string? id) =>
        id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? new ContractZone(zone) : null;

    /// <exception cref="ArgumentException">The zone is unknown.</exception>
    public static ContractZone Of(string id) =>
        Find(id) ?? throw new ArgumentException($"'{id}' is not a known time zone.", nameof(id));

    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The first instant of a civil date; where the clock skips midnight, the first instant that exists.</summary>
    public DateTimeOffset StartOf(DateOnly date) => At(date, TimeOnly.MinValue);

    /// <summary>The instant of an hour of a civil date; where the clock skips it the first that exists, where it repeats it the earlier.</summary>
    public DateTimeOffset At(DateOnly date, TimeOnly hour)
    {
        var local = date.ToDateTime(hour);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        // A repeated hour begins at its first pass, which has the larger offset.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    public InstantRange Bounds(Period period) => new(StartOf(period.From), StartOf(period.To));

    /// <summary>
    /// The instant of a wall-clock reading: null for a reading the clock skipped, <paramref name="isRepeated"/> for one it
    /// passes twice, of which the first pass is taken.
    /// </summary>
    public DateTimeOffset? InstantOf(DateTime local, out bool isRepeated)
    {
        isRepeated = zone.IsAmbiguousTime(local);
        if (zone.IsInvalidTime(local))
        {
            return null;
        }

        var offset = isRepeated ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    public bool Equals(ContractZone? other) => other is not null && other.Id == Id;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    public override string ToString() => Id;
}

/// <summary>A half-open span of instants.</summary>
public readonly record struct InstantRange(DateTimeOffset From, DateTimeOffset To)
{
    public bool Contains(DateTimeOffset instant) => instant >= From && instant < To;
}
