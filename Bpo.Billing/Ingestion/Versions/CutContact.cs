namespace Bpo.Billing.Ingestion.Versions;

/// <summary>
/// How a contact is known that has no id of its own in a log: by the moment it began. A log cut through the contact prints that
/// moment only as a difference of whole seconds, so that another cut may have named it a second or two beside.
/// </summary>
/// <param name="OtherIds">What another cut may have called it, the likeliest first.</param>
/// <param name="IsReckoned">Its beginning lies outside the file: whoever saw it knows better.</param>
public sealed record CutContact(IReadOnlyList<string> OtherIds, bool IsReckoned)
{
    /// <summary>Below every revision, so that the log with the beginning replaces what was reckoned, in whatever order they come.</summary>
    public const long Reckoned = -1;
}
