using Bpo.Billing.Ingestion.Asterisk;
using Bpo.Billing.Ingestion.QueueLog;

namespace Bpo.Billing.Ingestion.Switches;

/// <summary>What telephone switches write.</summary>
internal static class SwitchFormats
{
    public static readonly IReadOnlyList<UsageFormat> All = [QueueLogFormat.Format, .. AsteriskFormats.All];
}
