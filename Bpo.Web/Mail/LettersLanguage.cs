using System.Globalization;
using Bpo.Web.Localization;
using Microsoft.Extensions.Localization;

namespace Bpo.Web.Mail;

/// <summary>A letter is written in its reader's language; the work around it goes on in its own.</summary>
internal static class LettersLanguage
{
    /// <param name="language"><c>en</c>, <c>ru</c>, <c>zh</c> or <c>zh-Hans</c>; English for any other.</param>
    public static T In<T>(string language, IStringLocalizerFactory localizers, Func<Words, T> write)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var code = language == "zh" ? Language.Chinese.Code : language;
        var culture = CultureInfo.GetCultureInfo((Language.Find(code) ?? Language.English).Culture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            return write(new Words(localizers));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
