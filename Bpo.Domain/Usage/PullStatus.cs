namespace Bpo.Domain.Usage;

/// <summary>How the last pull of a source ended.</summary>
public enum PullStatus
{
    /// <summary>There was none yet.</summary>
    Waiting,

    /// <summary>A file came and was imported, or is held.</summary>
    Taken,

    /// <summary>The server said that nothing is new.</summary>
    Unchanged,

    /// <summary>No file came, or one that was refused.</summary>
    Failed,
}
