using System.Globalization;
using Radzen;

namespace Bpo.Web.Localization;

/// <summary>Radzen ships no Russian and no Chinese: its texts come from our resources where we have them.</summary>
internal sealed class RadzenWords(Words words) : ILocalizer
{
    public string? Get(string key, CultureInfo culture) => words.Find("Radzen." + key);
}
