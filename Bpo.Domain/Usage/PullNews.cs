namespace Bpo.Domain.Usage;

/// <summary>What people in charge of a source are to hear after a pull.</summary>
public enum PullNews
{
    None,

    /// <summary>It has failed too often in a row, or lost a day to failures.</summary>
    Fails,

    /// <summary>It works, and files of days gone by were never fetched.</summary>
    Missed,

    /// <summary>It works again after people were told that it fails.</summary>
    Recovered,
}
