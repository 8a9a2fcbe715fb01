namespace Bpo.Billing.Ingestion.Five9;

/// <param name="TalkIncludesHold">Whether TALK TIME counts hold and park time too.</param>
/// <param name="ReportCap">The number of rows at which the web service cuts a report without a word; 0 for none.</param>
internal sealed record CallLogSettings(bool TalkIncludesHold, int ReportCap)
{
    public static readonly CallLogSettings Default = new(TalkIncludesHold: true, ReportCap: 5_000);
}
