namespace Bpo.Billing.Runs.Attestations;

/// <summary>What the other side said outside the product, as somebody of ours writes it down with an act that is theirs.</summary>
/// <param name="Person">Who of the other side.</param>
/// <param name="SaidOn">On which day, not a later one than today in the contract's zone.</param>
/// <param name="Evidence">How one can tell; never empty.</param>
/// <param name="Reference">A letter's number, a mail's subject or an address; empty when there is none.</param>
/// <param name="FileId">The uploaded proof, of the same contract.</param>
public sealed record OnBehalf(
    string Person,
    DateOnly SaidOn,
    string Evidence,
    string Reference = "",
    Guid? FileId = null
);
