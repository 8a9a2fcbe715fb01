using Bpo.Domain.Access;

namespace Bpo.Billing.Runs;

/// <summary>What a run did for one contract.</summary>
public sealed class RunOutcome : ITenantRow, IAppendOnly
{
    public required Guid TenantId { get; init; }

    public required Guid RunId { get; init; }

    public required Guid ContractId { get; init; }

    public required RunEffect Effect { get; init; }

    public Guid? InvoiceId { get; init; }

    public string Fingerprint { get; init; } = "";

    /// <summary>The refusal's code; empty unless refused.</summary>
    public string ProblemCode { get; init; } = "";

    public string ProblemDetail { get; init; } = "";
}

public enum RunEffect
{
    /// <summary>Computed, nothing stored.</summary>
    Previewed,

    /// <summary>The same inputs as last time: nothing to write.</summary>
    Unchanged,

    /// <summary>The draft was written or replaced.</summary>
    Written,

    /// <summary>The month is issued; what came later is left to the next draft.</summary>
    Frozen,
    Refused,
}
