namespace Bpo.Billing.Runs.Imports;

/// <param name="Content">The file as it was sent; gzip is recognised by its first bytes.</param>
/// <param name="DryRun">Reads and judges everything and stores nothing.</param>
public sealed record ImportRequest(Guid SourceId, Stream Content, string FileName, bool DryRun = false)
{
    /// <summary>A person has looked at the file: nothing holds it any more.</summary>
    public bool IsApproved { get; init; }

    /// <summary>The file is text out of a workbook: comma separated, whatever the profile says.</summary>
    public bool IsSheet { get; init; }
}

/// <summary>How far an import is, for whoever waits for it.</summary>
public sealed record ImportProgress(Guid ImportId, long Rows, long Accepted, long BytesRead, long BytesTotal);
