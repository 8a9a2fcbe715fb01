namespace Bpo.Billing.Compliance;

/// <summary>A credit the vendor has accepted, by word or by silence, up to an amount.</summary>
/// <param name="Sla">The SLA, or the id of the persistent-failure clause.</param>
/// <param name="Minor">In minor units.</param>
public sealed record AcceptedCredit(string Sla, string Clause, long Minor);
