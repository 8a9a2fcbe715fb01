using System.Globalization;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Simulator;

/// <summary>The fields of alternatives by the names that stand beside them.</summary>
internal static class SidePlaces
{
    public static string MemberOf(this Words words, string model, string member, string currency) =>
        member switch
        {
            "price" when model == "percent-of-sales" => words["Simulator.Member.percent"],
            "price" when model.EndsWith("package", StringComparison.Ordinal) => words[
                "Simulator.Member.overage",
                currency
            ],
            "price" or "fee" => words[$"Simulator.Member.{member}", currency],
            _ => words.Find($"Simulator.Member.{member}") ?? member,
        };

    /// <summary>What a pointer into the request leads to: the alternative, and the field of its model where it is one.</summary>
    /// <param name="pointer">Such as <c>/alternatives/3/model/price</c>.</param>
    public static string PlaceOf(this Words words, string pointer, IReadOnlyList<SideDraft> sides, string currency) =>
        pointer.Split('/') is not ["", "alternatives", var at, .. var rest]
        || !int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        || index >= sides.Count
            ? pointer
        : rest is ["model", var member]
            ? words["Shell.Pair", sides[index].Name, words.MemberOf(sides[index].Model, member, currency)]
        : sides[index].Name;
}
