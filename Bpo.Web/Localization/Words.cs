using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Bpo.Web.Localization;

/// <summary>
/// Every word a person reads. A key is <c>Area.Name</c>; the area names the resource file. A missing key shows itself, and a
/// test refuses it before a person can see it.
/// </summary>
public sealed class Words(IStringLocalizerFactory localizers)
{
    private readonly Dictionary<string, IStringLocalizer> areas = new(StringComparer.Ordinal);

    public string this[string key] => Find(key) ?? key;

    public string this[string key, params object[] values] =>
        string.Format(CultureInfo.CurrentCulture, this[key], values);

    /// <summary>Things one after another, parted as the language does; what is empty is left out.</summary>
    public string List(params IEnumerable<string> things) =>
        string.Join(Language.Current == Language.Chinese ? "，" : ", ", things.Where(thing => thing.Length > 0));

    /// <summary>Whole sentences one after another; Chinese ones bring their own room.</summary>
    public static string Sentences(params IEnumerable<string> sentences) =>
        string.Join(Language.Current == Language.Chinese ? "" : " ", sentences);

    /// <summary>The form of <paramref name="key"/> that suits the count, which fills <c>{0}</c> with its digits grouped.</summary>
    public string Count(string key, long count, params object[] more) =>
        this[$"{key}.{Plural.Form(Language.Current, count)}", [Formats.Number(count), .. more]];

    /// <summary>Null when no resource holds the key; for words that come from data and may be unknown.</summary>
    public string? Find(string key)
    {
        var area = key[..key.IndexOf('.', StringComparison.Ordinal)];
        if (!areas.TryGetValue(area, out var localizer))
        {
            localizer = localizers.Create($"Localization.Resources.{area}", typeof(Words).Assembly.GetName().Name!);
            areas.Add(area, localizer);
        }

        var found = localizer[key[(area.Length + 1)..]];
        return found.ResourceNotFound ? null : found.Value;
    }
}
