namespace Bpo.Domain.Pricing;

public abstract partial record Charge
{
    /// <summary>Time of agents, not of contacts. Overlapping rows of one agent are billed once.</summary>
    public sealed record PerHour : Charge
    {
        public override string Kind => "per-hour";

        public override string Unit => "hour";

        public HourBasis Basis { get; init; }

        /// <summary>The most hours billed in a period; null for no cap.</summary>
        public decimal? CapHours { get; init; }

        /// <summary>Whether the cap is one agent's or the charge's. Counted hours know no agents: the cap is the charge's.</summary>
        public HourCap CapPer { get; init; }
    }
}

public enum HourBasis
{
    LoggedIn,
    Productive,
    Scheduled,
    Approved,
}

public enum HourCap
{
    Agent,
    Charge,
}
