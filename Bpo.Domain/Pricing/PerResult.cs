namespace Bpo.Domain.Pricing;

public abstract partial record Charge
{
    /// <summary>Sales, leads, appointments, resolutions: billed when accepted, credited when reversed in time.</summary>
    public sealed record PerResult : Charge
    {
        public override string Kind => "per-result";

        public override string Unit => "result";

        /// <summary>The type of result that is billed.</summary>
        public required string Result { get; init; }

        public ResultAcceptance? Acceptance { get; init; }

        /// <summary>Days after acceptance in which a reversal is credited; null for no end.</summary>
        public int? ClawbackDays { get; init; }
    }
}

/// <summary>What becomes of a reported result nobody answered for.</summary>
public sealed record ResultAcceptance(int Days, bool SilenceAccepts);
