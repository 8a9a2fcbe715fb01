using Bpo.Domain.Parties;

namespace Bpo.Billing.Runs.Attestations;

/// <summary>Who says something about a contract: somebody of ours for our side, or for the other one by what is attested of it.</summary>
/// <param name="Side">The side whose word it is.</param>
/// <param name="By">The public id of the user or key that acts.</param>
/// <param name="Attested">Null where they speak for their own side.</param>
public sealed record Speaker(Side Side, string By, Attestation? Attested)
{
    /// <summary>As the record of the act names them: the user or key, or the attestation.</summary>
    public string Name => Attested?.PublicName ?? By;
}
