using Bpo.Domain.Pricing.Rates;

namespace Bpo.Domain.Pricing;

public abstract partial record Charge
{
    /// <summary>Time of each answered contact.</summary>
    public sealed record PerMinute : Charge
    {
        public override string Kind => "per-minute";

        public override string Unit => "minute";

        public TimeBasis Basis { get; init; }

        public BillingIncrement Increment { get; init; } = BillingIncrement.PerSecond;

        public TimeRounding Rounding { get; init; }

        /// <summary>A contact whose time is at most this is free as a whole.</summary>
        public int FreeUpToSeconds { get; init; }

        /// <summary>The most wrap-up time of one contact that is billed under <see cref="TimeBasis.Handle"/>; null for all of it.</summary>
        public int? WrapCapSeconds { get; init; }

        /// <summary>The most time of one contact that is billed; null for all of it.</summary>
        public int? MaxSeconds { get; init; }

        /// <summary>Prices by the age of the single contact, in place of a rate; empty for the rate.</summary>
        public IReadOnlyList<ContactBand> ContactBands { get; init; } = [];

        /// <summary>Whether a contact bears the premiums of the moment it began, or each of its seconds those of its own.</summary>
        public PremiumMoment PremiumsBy { get; init; }

        /// <summary>The first short contacts of a period that are free.</summary>
        public ShortContactAllowance? FreeShortContacts { get; init; }

        /// <summary>Billed once for every contact with billed time, in major units.</summary>
        public decimal ConnectFee { get; init; }
    }
}

/// <summary>The first <paramref name="Count"/> contacts of at most <paramref name="UpToSeconds"/> seconds.</summary>
public sealed record ShortContactAllowance(int Count, int UpToSeconds);

public enum TimeBasis
{
    Talk,
    TalkAndHold,

    /// <summary>Talk, hold and wrap-up.</summary>
    Handle,

    /// <summary>From answer to end, by the clock.</summary>
    Connected,
}

public enum PremiumMoment
{
    Start,
    Time,
}

/// <summary>Where the billing increment applies.</summary>
public enum TimeRounding
{
    Contact,
    Day,
    Period,
}
