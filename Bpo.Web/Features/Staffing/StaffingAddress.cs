using System.Globalization;
using Bpo.Billing.Runs.Staffing;
using Microsoft.AspNetCore.WebUtilities;

namespace Bpo.Web.Features.Staffing;

/// <summary>What a plan is asked for, in the query of an address: a link shows to others what one sees oneself.</summary>
internal static class StaffingAddress
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>What cannot be read is left to the contract.</summary>
    public static StaffingWish Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new StaffingWish
        {
            From = DateOnly.TryParseExact(
                Of("from"),
                Day,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? day
                : null,
            Days = Whole("days") ?? 1,
            Sla = Of("sla"),
            Forecast = Whole("forecast"),
            Minutes = Whole("minutes"),
            TargetPercent = Number("target"),
            ThresholdSeconds = Whole("threshold"),
            PatienceSeconds = Whole("patience"),
            OccupancyCapPercent = Number("occupancy"),
            ShrinkagePercent = Number("shrinkage"),
            AhtSeconds = Whole("aht"),
            VolumeChange = Number("volume") ?? 0,
            AhtChange = Number("handling") ?? 0,
        };

        string? Of(string name) =>
            values.TryGetValue(name, out var value) && value[0] is { Length: > 0 } text ? text : null;

        int? Whole(string name) => int.TryParse(Of(name), CultureInfo.InvariantCulture, out var number) ? number : null;

        decimal? Number(string name) =>
            decimal.TryParse(
                Of(name)?.Replace(',', '.'),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null;
    }

    public static string Write(StaffingWish wish)
    {
        (string Name, string? Value)[] members =
        [
            ("from", wish.From?.ToString(Day, CultureInfo.InvariantCulture)),
            ("days", wish.Days == 1 ? null : Text(wish.Days)),
            ("sla", wish.Sla),
            ("forecast", Text(wish.Forecast)),
            ("minutes", Text(wish.Minutes)),
            ("target", Written(wish.TargetPercent)),
            ("threshold", Text(wish.ThresholdSeconds)),
            ("patience", Text(wish.PatienceSeconds)),
            ("occupancy", Written(wish.OccupancyCapPercent)),
            ("shrinkage", Written(wish.ShrinkagePercent)),
            ("aht", Text(wish.AhtSeconds)),
            ("volume", wish.VolumeChange == 0 ? null : Written(wish.VolumeChange)),
            ("handling", wish.AhtChange == 0 ? null : Written(wish.AhtChange)),
        ];
        return string.Join(
            '&',
            members
                .Where(member => member.Value is not null)
                .Select(member => $"{member.Name}={Uri.EscapeDataString(member.Value!)}")
        );
    }

    private static string? Written(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
