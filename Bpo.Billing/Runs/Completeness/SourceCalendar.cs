using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Completeness;

public static class SourceCalendar
{
    /// <summary>The zone in which a source's days begin; UTC for a source whose times all carry an offset.</summary>
    public static ContractZone Of(Source source) => ContractZone.Find(source.TimeZone) ?? ContractZone.Utc;
}
