namespace Bpo.Domain.Usage;

public enum ImportStatus
{
    /// <summary>Rows are being taken; what was committed counts already.</summary>
    Running,

    Completed,

    /// <summary>The file as a whole could not be read, or could be read only up to a line.</summary>
    Refused,

    /// <summary>Something about the file is suspect: nothing of it counts until a person has decided.</summary>
    Held,

    /// <summary>It was held; the import named by <see cref="Import.ApprovedAs"/> has taken its file.</summary>
    Approved,

    /// <summary>It was held, and a person decided against it.</summary>
    Rejected,

    /// <summary>What it brought was taken back.</summary>
    RolledBack,
}
