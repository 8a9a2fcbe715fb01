namespace Bpo.Billing.Staffing;

/// <summary>The work one interval brings to one queue.</summary>
/// <param name="Contacts">Contacts that arrive in the interval.</param>
/// <param name="Seconds">Length of the interval.</param>
/// <param name="AhtSeconds">Average handle time of a contact.</param>
public readonly record struct Load(decimal Contacts, int Seconds, decimal AhtSeconds)
{
    /// <summary>Agents that would be busy on average if nobody ever waited (offered traffic).</summary>
    public decimal Erlangs => Contacts * AhtSeconds / Seconds;
}
