using System.Globalization;

namespace Bpo.Web.Documents.Texts;

/// <summary>A place in the terms as a reader cites it: <c>pricing/0</c> is clause 1 of the prices.</summary>
public static class ClauseCitations
{
    /// <param name="pointer">Empty for what stands in no clause.</param>
    public static string? Cite(this DocumentTexts texts, string pointer)
    {
        if (pointer.Length == 0)
        {
            return null;
        }

        var cut = pointer.LastIndexOf('/');
        return
            int.TryParse(pointer[(cut + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && texts.Find($"clause.{pointer[..cut]}") is { } cited
            ? string.Format(CultureInfo.InvariantCulture, cited, index + 1)
            : texts.Find($"clause.{pointer}") ?? pointer;
    }
}
