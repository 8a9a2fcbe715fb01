using System.Text.Json.Nodes;
using Bpo.Tests.Localization;
using Bpo.Web.Features.Contracts.Sentences;
using Bpo.Web.Features.Contracts.Terms;

namespace Bpo.Tests.Contracts;

/// <summary>Adds every ready clause to a small contract and opens what the page would open, member by member.</summary>
internal sealed class TermsWalk
{
    private const string Agreed = """
        { "effectiveFrom": "2026-10-01", "currency": "EUR", "timeZone": "Europe/Berlin",
          "services": [ { "id": "voice", "name": "Voice" } ],
          "slas": [ { "id": "sl", "metric": "service-level", "service": "voice", "target": { "atLeast": "80" }, "thresholdSeconds": 20 } ] }
        """;

    private static readonly string[] Groups =
    [
        "GroupServices",
        "GroupPricing",
        "GroupCommitments",
        "GroupSlas",
        "GroupCredits",
        "GroupInvoicing",
        "GroupNotices",
    ];

    private readonly HashSet<string> edited = new(StringComparer.Ordinal);
    private readonly SortedSet<string> undescribed = new(StringComparer.Ordinal);
    private readonly SortedSet<string> withoutLine = new(StringComparer.Ordinal);
    private readonly SortedSet<string> otherChoices = new(StringComparer.Ordinal);

    /// <summary>Every place of the description, lists marked by brackets: <c>/pricing[]/tiers/bands[]/price</c>.</summary>
    public static IReadOnlyCollection<string> Described { get; } =
    [.. TermsDescription.Places(TermsDescription.Root, "")];

    public static IReadOnlyCollection<string> Names { get; } =
    [
        .. Described
            .Where(place => place.Count(letter => letter == '/') > 1)
            .Select(place => place[(place.LastIndexOf('/') + 1)..].Replace("[]", "", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal),
    ];

    public IReadOnlyCollection<string> Edited => edited;

    public IReadOnlyCollection<string> Undescribed => undescribed;

    public IReadOnlyCollection<string> WithoutLine => withoutLine;

    public IReadOnlyCollection<string> OtherChoices => otherChoices;

    public static TermsWalk OfAllReadyClauses()
    {
        var walk = new TermsWalk();
        foreach (var group in Groups)
        {
            foreach (var form in ClauseForms.Of(group, new EditedTerms(Agreed)))
            {
                var draft = new EditedTerms(Agreed);
                ClauseForms.Add(group, form, draft);
                walk.Open(draft, form);
            }
        }

        return walk;
    }

    private void Open(EditedTerms draft, string form)
    {
        using var _ = Reading.In("en-GB");
        var terms = TermsSentences
            .Of(draft.Document, Reading.Words(), all: true)
            .SelectMany(group => group.Terms)
            .ToList();
        var added = terms
            .Where(term => term.Pointer.Length == 0 || !TermsDescription.IsIn(draft.Agreed, term.Pointer))
            .ToList();
        if (added.All(term => term.Pointer.Length == 0))
        {
            withoutLine.Add(form);
        }

        foreach (var value in added.SelectMany(term => term.Parts).OfType<Part.Value>())
        {
            edited.UnionWith(TermsDescription.Along(TermsDescription.PlaceOf(value.Pointer)));
            Compare(draft, value);
        }

        foreach (var term in added.Where(term => term.Pointer.Length > 0))
        {
            edited.UnionWith(TermsDescription.Along(TermsDescription.PlaceOf(term.Pointer)));
            Members(draft, term.Pointer, isReady: true);
        }
    }

    /// <summary>The fields behind a line: members that are there, and those the reader takes.</summary>
    private void Members(EditedTerms draft, string pointer, bool isReady)
    {
        if (TermsDescription.Find(draft.Document, pointer) is not JsonObject own)
        {
            return;
        }

        var place = TermsDescription.PlaceOf(pointer);
        var shape = TermsDescription.At(place);
        var known = (shape?["properties"] as JsonObject)?.Select(member => member.Key).ToList() ?? [];
        if (isReady)
        {
            var others = Names
                .Except(known, StringComparer.Ordinal)
                .Where(name => draft.Takes($"{pointer}/{name}", "x"));
            undescribed.UnionWith(others.Select(name => $"{place}/{name}"));
        }

        foreach (var name in known)
        {
            var at = $"{pointer}/{name}";
            var isThere = own.ContainsKey(name);
            var sample = TermsDescription.Sample(TermsDescription.At(TermsDescription.PlaceOf(at)));
            if (!isThere && !draft.Takes(at, sample))
            {
                continue;
            }

            edited.Add($"{place}/{name}");
            if (!isThere)
            {
                draft.Put(at, sample);
            }

            OtherWords(draft, pointer, name);
            Deeper(draft, at, isReady && isThere);
            if (!isThere)
            {
                draft.Undo();
            }
        }
    }

    /// <summary>A word such as <c>kind</c> or <c>over</c> decides which members stand beside it: each is tried.</summary>
    private void OtherWords(EditedTerms draft, string pointer, string name)
    {
        var place = TermsDescription.PlaceOf(pointer);
        if (
            name == "metric"
            || TermsDescription.At($"{place}/{name}")?["enum"] is not JsonArray words
            || TermsDescription.At(place)?["properties"] is not JsonObject all
            || all.All(member => edited.Contains($"{place}/{member.Key}"))
        )
        {
            return;
        }

        foreach (var word in words.Select(word => word!.ToString()))
        {
            draft.Put($"{pointer}/{name}", word);
            foreach (var (member, _) in all.Where(member => !edited.Contains($"{place}/{member.Key}")).ToList())
            {
                var sample = TermsDescription.Sample(TermsDescription.At($"{place}/{member}"));
                if (!draft.Takes($"{pointer}/{member}", sample))
                {
                    continue;
                }

                edited.Add($"{place}/{member}");
                draft.Put($"{pointer}/{member}", sample);
                Deeper(draft, $"{pointer}/{member}", isReady: false);
                draft.Undo();
            }

            draft.Undo();
        }
    }

    private void Deeper(EditedTerms draft, string pointer, bool isReady)
    {
        var shape = TermsDescription.At(TermsDescription.PlaceOf(pointer));
        if (shape?["items"]?["type"]?.ToString() != "object")
        {
            Members(draft, pointer, isReady);
            return;
        }

        edited.Add(TermsDescription.PlaceOf(pointer) + "[]");
        var isEmpty = (TermsDescription.Find(draft.Document, pointer) as JsonArray)?.Count == 0;
        if (isEmpty)
        {
            draft.Append(pointer, new JsonObject());
        }

        Members(draft, pointer + "/0", isReady && !isEmpty);
        if (isEmpty)
        {
            draft.Undo();
        }
    }

    /// <summary>Which of the described words the kind of clause takes, the reader says.</summary>
    private void Compare(EditedTerms draft, Part.Value value)
    {
        var words = TermsDescription.At(TermsDescription.PlaceOf(value.Pointer))?["enum"] as JsonArray;
        if (value.Kind.Choices is not { } offered || words is null)
        {
            return;
        }

        var taken = draft.Taken(value.Pointer, [.. words.Select(word => word!.ToString())]);
        if (!offered.ToHashSet(StringComparer.Ordinal).SetEquals(taken))
        {
            otherChoices.Add(TermsDescription.PlaceOf(value.Pointer));
        }
    }
}
