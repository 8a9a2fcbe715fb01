using Bpo.Web.Documents;
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

    /// <summary>Where two measure the same, each with its service; where that is the same too, with its id.</summary>
    public static string Promise(this ContractNames names, string id, Words words)
    {
        if (!names.Promises.TryGetValue(id, out var clause))
        {
            return id;
        }

        var name = words.Find($"Terms.Metric.{clause.Metric.Kind}") ?? id;
        var alike = names.Promises.Values.Where(one => one.Metric.Kind == clause.Metric.Kind).ToList();
        return alike.Count == 1 ? name
            : clause.Service is { } service && alike.Count(one => one.Service == service) == 1
                ? $"{name} · {names.Service(service)}"
            : $"{name} · {id}";
    }
}
