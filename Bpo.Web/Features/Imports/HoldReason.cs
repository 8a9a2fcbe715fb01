using Bpo.Web.Localization;

namespace Bpo.Web.Features.Imports;

/// <summary>Why a file waits, with the share of its bad rows.</summary>
internal static class HoldReason
{
    public static string Of(Words words, string code, long rows, long rejected)
    {
        var reason = words.Find($"Problems.{code}") ?? code;
        return rejected == 0 || rows == 0
            ? reason
            : $"{reason} {words["Imports.BadShare", Formats.Number(rejected), Formats.Number(rows), Formats.Percent(100m * rejected / rows)]}";
    }
}
