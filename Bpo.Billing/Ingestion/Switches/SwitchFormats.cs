using Bpo.Billing.Ingestion.Asterisk;
using Bpo.Billing.Ingestion.Cucm;
using Bpo.Billing.Ingestion.FreeSwitch;
using Bpo.Billing.Ingestion.IpOffice;
using Bpo.Billing.Ingestion.QueueLog;
using Bpo.Billing.Ingestion.ThreeCx;
using Bpo.Billing.Ingestion.Uccx;

namespace Bpo.Billing.Ingestion.Switches;

/// <summary>What telephone switches write.</summary>
internal static class SwitchFormats
{
    public static readonly IReadOnlyList<UsageFormat> All =
    [
        QueueLogFormat.Format,
        QueueLogFormat.Table,
        .. AsteriskFormats.All,
        .. FreeSwitchFormats.All,
        ThreeCxFormat.Format,
        CucmFormat.Format,
        UccxFormat.Format,
        IpOfficeFormat.Format,
    ];
}
