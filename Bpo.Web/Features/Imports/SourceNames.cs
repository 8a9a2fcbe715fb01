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
}
