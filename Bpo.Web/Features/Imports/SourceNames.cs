using Bpo.Web.Localization;

namespace Bpo.Web.Features.Imports;

internal static class SourceNames
{
    /// <summary>
    /// A source of records beside contacts was named by their kind and contract, such as <c>qa of TAL-01</c>: readers see
    /// the kind in their words. Other names are the readers' own.
    /// </summary>
    public static string SourceName(this Words words, string name) =>
        name.Split(" of ", 2) is [var kind, var contract] && words.Find($"Imports.Kind.{kind}") is { } said
            ? words["Imports.KindOf", said, contract]
            : name;

    /// <summary>The records a format holds, in the reader's words; a system's own format keeps its name.</summary>
    public static string FormatName(this Words words, string format) => words.Find($"Imports.Kind.{format}") ?? format;

    /// <param name="zone">Empty where every time has its offset.</param>
    public static string FormatAndZone(this Words words, string format, string zone) =>
        zone.Length > 0
            ? words["Imports.SourceHint", words.FormatName(format), zone]
            : words["Imports.SourceHintOffsets", words.FormatName(format)];
}
