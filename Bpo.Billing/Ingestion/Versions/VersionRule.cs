namespace Bpo.Billing.Ingestion.Versions;

/// <summary>
/// Which of two deliveries of one contact counts. With revisions the highest wins in whatever order they come. Without them
/// only the order of imports is left: a later import corrects an earlier one.
/// </summary>
public static class VersionRule
{
    /// <param name="isReadAnew">
    /// The known version was read by another profile of the source: what the same revision says now is a correction of the reading.
    /// </param>
    public static Verdict Judge(KnownVersion known, KnownVersion delivered, bool isReadAnew) =>
        delivered.ContentHash == known.ContentHash
            ? delivered.Revision > known.Revision
                ? Verdict.RaisesRevision
                : Verdict.Duplicate
            : delivered.Revision > known.Revision
                ? Verdict.Newer
                : delivered.Revision < known.Revision || (delivered.Revision > 0 && !isReadAnew)
                    ? Verdict.Duplicate
                    : delivered.ImportNumber > known.ImportNumber
                        ? Verdict.Newer
                        : Verdict.Conflict;
}
