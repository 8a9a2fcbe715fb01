using Bpo.Domain.Pricing.Rates;

namespace Bpo.Domain.Pricing;

public abstract partial record Charge
{
    /// <summary>A retainer.</summary>
    public sealed record Fixed : Charge
    {
        public override string Kind => "fixed";

        public override string Unit =>
            Per switch
            {
                CyclePeriod.Month => "month",
                CyclePeriod.Quarter => "quarter",
                _ => "year",
            };

        public CyclePeriod Per { get; init; }

        public Proration Proration { get; init; }

        /// <summary>The day of the month on which cycles begin; null for calendar cycles.</summary>
        public int? AnchorDay { get; init; }

        /// <summary>The calendar of working days; null for Monday to Friday.</summary>
        public string? Calendar { get; init; }

        /// <summary>The volume of handled contacts the retainer was agreed for.</summary>
        public VolumeBand? VolumeBand { get; init; }

        /// <summary>The fee by the volumes it must cover; null for one fee.</summary>
        public CapacityTable? Capacity { get; init; }
    }
}

/// <summary>Volumes outside the band do not change the bill; they are shown, so that the fee can be renegotiated.</summary>
public sealed record VolumeBand(decimal? From, decimal? To);
