namespace Bpo.Web.Operations.Settings;

/// <summary>Limits of what comes in, and the folder that is watched for files.</summary>
public sealed class IngestionSettings
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>Largest upload in bytes, as sent.</summary>
    public long MaximumUploadBytes { get; init; } = 512 * Mebibyte;

    /// <summary>Largest upload in bytes once unpacked.</summary>
    public long MaximumUnpackedBytes { get; init; } = 4096 * Mebibyte;

    /// <summary>Largest JSON body of any other request.</summary>
    public long MaximumBodyBytes { get; init; } = 32 * Mebibyte;

    /// <summary>Files dropped here, in a sub-folder named by the source's id, are imported; empty watches nothing.</summary>
    public string DropFolder { get; init; } = "";

    /// <summary>Where files wait whose import nobody waits for; empty means the user's data folder. Nodes share it.</summary>
    public string QueueFolder { get; init; } = "";

    /// <summary>Largest push of a source, in bytes.</summary>
    public long MaximumPushBytes { get; init; } = 8 * Mebibyte;

    /// <summary>Seconds a pulled file may take to come, from the first byte asked to the last received.</summary>
    public int PullSeconds { get; init; } = 300;

    /// <summary>Failures in a row after which the tenant's people are written to about a pull.</summary>
    public int PullFailuresToTell { get; init; } = 5;

    /// <summary>Whether sources may be pulled from the machine itself, without encryption: for trying it out, never in service.</summary>
    public bool PullFromLoopback { get; init; }

    /// <summary>Imports of one tenant that may wait; beyond it senders are told to come back.</summary>
    public int MostWaitingImports { get; init; } = 1_000;

    /// <summary>The address under which senders call us, such as <c>https://bpo.example</c>; empty: the one of the request.</summary>
    public string PublicAddress { get; init; } = "";

    /// <summary>Seconds between two looks into the drop folder.</summary>
    public int DropFolderSeconds { get; init; } = 15;
}
