namespace Bpo.Billing.Ingestion.Versions;

/// <summary>What another delivery of a known contact is.</summary>
public enum Verdict
{
    /// <summary>It takes the place of the current version.</summary>
    Newer,

    Duplicate,

    /// <summary>Nothing new but the revision, which older corrections still on their way must now exceed.</summary>
    RaisesRevision,

    /// <summary>Other content in the same import and no revision to decide; the first stays.</summary>
    Conflict,
}
