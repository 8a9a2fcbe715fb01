using Bpo.Domain;
using Bpo.Web.Documents;
using Bpo.Web.Documents.Scorecards;
using Bpo.Web.Documents.Texts;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Contracts;

/// <summary>
/// Charges, services and promises by the names of the contract, promises by what they measure. An id that no version of the
/// terms knows stays itself.
/// </summary>
internal static class ClauseNames
{
    public static string Service(this ContractNames names, string id) => names.Services.GetValueOrDefault(id, id);

    /// <param name="id">Of the charge, or of a line, which begins with it.</param>
    public static string Charge(this ContractNames names, string id) =>
        (names.Charges.GetValueOrDefault(id) ?? names.Charges.GetValueOrDefault(id.Split('/')[0]))?.Say() ?? id;

    /// <summary>A line's own words with the names of the charge or the promise it speaks of.</summary>
    public static string Line(this ContractNames names, Explanation description) =>
        description.Code == Explanation.Verbatim
            ? description.Say()
            : (description with { Arguments = [.. description.Arguments.Select(id => names.Named(id))] }).Say();

    private static string Named(this ContractNames names, string id) =>
        names.Promises.ContainsKey(id) ? names.Promise(id) : names.Charge(id);

    /// <summary>As the documents name it.</summary>
    public static string Promise(this ContractNames names, string id) =>
        new SlaNames(names.Promises.Values, names.Services, new DocumentTexts(Language.Current.Document))[id];
}
