using System.Text.RegularExpressions;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>Fills named places of sentence forms with words and values, and joins the sentences of one clause.</summary>
internal sealed partial class TermWriter(Words words)
{
    private readonly List<Part> parts = [];

    public IReadOnlyList<Part> Parts => parts;

    public TermWriter Say(string form, params (string Place, Part Part)[] places)
    {
        if (parts.Count > 0 && Language.Current != Language.Chinese)
        {
            parts.Add(Clause.Plain(" "));
        }

        parts.AddRange(Fill(words[$"Terms.{form}"], place => [places.First(filled => filled.Place == place).Part]));
        return this;
    }

    public TermWriter SayWhen(bool condition, string form, params (string Place, Part Part)[] places) =>
        condition ? Say(form, places) : this;

    /// <summary>One place of the form holds a whole run of parts.</summary>
    public TermWriter SayList(
        string form,
        string place,
        IReadOnlyList<Part> list,
        params (string Place, Part Part)[] places
    )
    {
        if (parts.Count > 0 && Language.Current != Language.Chinese)
        {
            parts.Add(Clause.Plain(" "));
        }

        parts.AddRange(
            Fill(
                words[$"Terms.{form}"],
                name => name == place ? list : [places.First(filled => filled.Place == name).Part]
            )
        );
        return this;
    }

    public static IEnumerable<Part> Fill(string form, Func<string, IReadOnlyList<Part>> find)
    {
        var at = 0;
        foreach (Match place in Place().Matches(form))
        {
            if (place.Index > at)
            {
                yield return Clause.Plain(form[at..place.Index]);
            }

            foreach (var part in find(place.Groups["name"].Value))
            {
                yield return part;
            }

            at = place.Index + place.Length;
        }

        if (at < form.Length)
        {
            yield return Clause.Plain(form[at..]);
        }
    }

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
