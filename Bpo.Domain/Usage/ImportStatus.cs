namespace Bpo.Domain.Usage;

public enum ImportStatus
{
    /// <summary>Rows are being taken; what was committed counts already.</summary>
    Running,

    Completed,

    /// <summary>The file as a whole could not be read, or could be read only up to a line.</summary>
    Refused,
}
