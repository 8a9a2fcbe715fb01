using Bpo.Domain.Time;

namespace Bpo.Web.Api.Results;

/// <summary>Into which interval a quarter of an hour falls, by the clock of the contract.</summary>
internal static class MetricSteps
{
    public const string Default = "day";

    public static readonly string[] All = ["15m", "30m", "hour", Default, "month"];

    public static DateTimeOffset StartOf(DateTimeOffset quarter, string? step, ContractZone zone)
    {
        var local = zone.Local(quarter);
        var date = DateOnly.FromDateTime(local.DateTime);
        return step switch
        {
            "15m" => quarter,
            // Subtracting minutes from the instant keeps the two passes of a repeated hour apart.
            "30m" => quarter.AddMinutes(-(local.Minute % 30)),
            "hour" => quarter.AddMinutes(-local.Minute),
            "month" => zone.StartOf(new DateOnly(date.Year, date.Month, 1)),
            _ => zone.StartOf(date),
        };
    }
}
