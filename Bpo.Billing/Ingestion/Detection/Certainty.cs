namespace Bpo.Billing.Ingestion.Detection;

/// <summary>How far a proposal can be relied on before a person has looked at it.</summary>
public enum Certainty
{
    /// <summary>It could be read so, as could many other files.</summary>
    Possible,

    /// <summary>Several signs of the format are there and none speaks against it.</summary>
    Likely,

    /// <summary>Nothing else writes this.</summary>
    Certain,
}
