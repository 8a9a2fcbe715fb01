using Bpo.Domain.Sla;
using Bpo.Web.Documents.Scorecards;
using Bpo.Web.Documents.Texts;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Sla;

/// <summary>Promises are named as in the documents: by what they measure.</summary>
internal static class PromiseNames
{
    /// <summary>Where the other promises of its month are not at hand.</summary>
    public static string Name(this SlaResult result) =>
        NamedPromise.Of(result).Plain(new DocumentTexts(Language.Current.Document));

    /// <summary>Told apart from each other.</summary>
    public static SlaNames Names(this MonthResults month) =>
        new(month.Results, month.Services, new DocumentTexts(Language.Current.Document));

    /// <summary>Where the others are not named as well.</summary>
    public static string NameOf(this MonthResults month, SlaResult result) => month.Names()[result.Sla];
}
