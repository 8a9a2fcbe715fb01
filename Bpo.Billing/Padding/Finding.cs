using Bpo.Domain.Amounts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Padding;

/// <summary>
/// Something in a month's usage that costs more than the months before would lead one to expect. It states figures and the
/// contacts behind them; why it is so, people must tell.
/// </summary>
/// <param name="Charge">The clause that bills it.</param>
/// <param name="Measured">The share in percent, or the seconds, hours or pairs, of the month.</param>
/// <param name="Baseline">The same of the months before; null where the fact needs no comparison.</param>
/// <param name="Sample">Contacts (hours for idle time) the month was measured on.</param>
/// <param name="BaselineSample">Those the baseline was measured on.</param>
/// <param name="Effect">What the difference comes to at the charge's average price; null where no price can be told.</param>
/// <param name="Behind">The contacts behind it, earliest first; at most <see cref="MostBehind"/>.</param>
/// <param name="BehindCount">How many there are in all.</param>
public sealed record Finding(
    FindingKind Kind,
    string Charge,
    decimal Measured,
    decimal? Baseline,
    long Sample,
    long BaselineSample,
    Money? Effect,
    IReadOnlyList<BehindFinding> Behind,
    long BehindCount
)
{
    public const int MostBehind = 1000;

    /// <summary>The days looked at, where an amendment changed the charge within the month; null for the whole of it.</summary>
    public Period? Days { get; init; }
}

/// <summary>A contact (or a span of an agent's time) behind a finding.</summary>
/// <param name="With">The other one of a pair; empty otherwise.</param>
/// <param name="Seconds">What makes it one: its own seconds, those shared with the other, or those past the increment.</param>
public sealed record BehindFinding(string Id, string With, DateTimeOffset At, string Agent, string Queue, long Seconds);

public enum FindingKind
{
    /// <summary>Contacts take longer than the same agents took before.</summary>
    TalkTime,

    /// <summary>More contacts follow an earlier one of the same customer.</summary>
    Repeats,

    /// <summary>More contacts are very short.</summary>
    ShortContacts,

    /// <summary>More of the paid hours pass without a contact.</summary>
    IdleTime,

    /// <summary>One agent is on two voice contacts at once.</summary>
    ConcurrentContacts,

    /// <summary>One customer is billed twice within seconds.</summary>
    Duplicates,

    /// <summary>One agent's hours are recorded twice, for two services.</summary>
    OverlappingHours,

    /// <summary>More contacts fall into times that cost a premium.</summary>
    PremiumTimes,

    /// <summary>More contacts end just past a billing increment.</summary>
    PastIncrement,
}
