namespace Bpo.Domain.Time;

/// <summary>A half-open span of civil dates, never empty: <see cref="From"/> belongs to it, <see cref="To"/> does not.</summary>
public sealed record Period
{
    /// <exception cref="ArgumentException"><paramref name="to"/> is not after <paramref name="from"/>.</exception>
    public Period(DateOnly from, DateOnly to)
    {
        if (to <= from)
        {
            throw new ArgumentException($"A period must end after it begins: {from:O} to {to:O}.", nameof(to));
        }

        From = from;
        To = to;
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    public int Days => To.DayNumber - From.DayNumber;

    public static Period Month(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new Period(first, first.AddMonths(1));
    }

    public bool Contains(DateOnly date) => date >= From && date < To;

    /// <summary>The shared days, or null when there are none.</summary>
    public Period? Overlap(Period other)
    {
        var from = From > other.From ? From : other.From;
        var to = To < other.To ? To : other.To;
        return to > from ? new Period(from, to) : null;
    }

    public IEnumerable<DateOnly> Dates() => Enumerable.Range(0, Days).Select(From.AddDays);

    public override string ToString() => $"{From:O}/{To:O}";
}
