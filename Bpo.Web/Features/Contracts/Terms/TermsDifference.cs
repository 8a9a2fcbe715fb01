using System.Globalization;
using System.Text.Json.Nodes;
using Bpo.Web.Features.Contracts.Sentences;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>What two documents say differently, clause by clause, in sentences and in the values within them.</summary>
public static class TermsDifference
{
    public static IReadOnlyList<ClauseChange> Between(JsonNode before, JsonNode after, Words words)
    {
        var (old, now) = (ClausesOf(before, words), ClausesOf(after, words));
        var (oldLeaves, nowLeaves) = (TermsLeaves.Of(before), TermsLeaves.Of(after));
        var changed = oldLeaves
            .Keys.Union(nowLeaves.Keys, StringComparer.Ordinal)
            .Select(name =>
                (Name: name, Old: oldLeaves.GetValueOrDefault(name), Now: nowLeaves.GetValueOrDefault(name))
            )
            .Where(leaf => leaf.Old?.Value != leaf.Now?.Value)
            .ToLookup(
                leaf => Owner(leaf.Name, old.Keys.Union(now.Keys, StringComparer.Ordinal)),
                StringComparer.Ordinal
            );
        return
        [
            .. now
                .Keys.Concat(old.Keys.Except(now.Keys, StringComparer.Ordinal))
                .Where(name => changed.Contains(name))
                .Select(name => new ClauseChange(
                    !old.ContainsKey(name) ? ChangeKind.Added
                        : !now.ContainsKey(name) ? ChangeKind.Removed
                        : ChangeKind.Changed,
                    (now.GetValueOrDefault(name) ?? old[name]).Group,
                    old.GetValueOrDefault(name)?.Term.Text,
                    now.GetValueOrDefault(name)?.Term.Text,
                    now.GetValueOrDefault(name)?.Term.Pointer,
                    [
                        .. changed[name]
                            .Select(leaf => new ValueChange(
                                Label(leaf.Name, name, words),
                                Shown(leaf.Old, old.GetValueOrDefault(name), words),
                                Shown(leaf.Now, now.GetValueOrDefault(name), words)
                            )),
                    ]
                )),
        ];
    }

    private static Dictionary<string, Told> ClausesOf(JsonNode document, Words words)
    {
        var clauses = new Dictionary<string, Told>(StringComparer.Ordinal);
        foreach (var group in TermsSentences.Of(document, words))
        {
            foreach (var term in group.Terms)
            {
                clauses.TryAdd(TermsLeaves.NameOf(document, term.Pointer), new Told(group.Title, term));
            }
        }

        return clauses;
    }

    /// <summary>The closest clause a value is in; the frame of the document owns what no other does.</summary>
    private static string Owner(string leaf, IEnumerable<string> clauses) =>
        clauses
            .Where(clause => leaf == clause || leaf.StartsWith(clause + "/", StringComparison.Ordinal))
            .MaxBy(clause => clause.Length)
        ?? "";

    private static string Label(string leaf, string clause, Words words) =>
        string.Join(
            " · ",
            leaf[clause.Length..]
                .Split('/', StringSplitOptions.RemoveEmptyEntries)
                .DefaultIfEmpty(leaf[(leaf.LastIndexOf('/') + 1)..])
                .Select(step => words.Find($"Terms.Member.{step}") ?? Entry(step))
        );

    /// <summary>An entry by its own name, or by its place as people count.</summary>
    private static string Entry(string step) =>
        int.TryParse(step.Trim('[', ']'), CultureInfo.InvariantCulture, out var index) && step.StartsWith('[')
            ? (index + 1).ToString(CultureInfo.InvariantCulture)
            : step.Trim('[', ']');

    /// <summary>As its sentence shows it, where the sentence tells the value; else as the document has it.</summary>
    private static string? Shown(TermsLeaves.Leaf? leaf, Told? clause, Words words) =>
        leaf is null ? null
        : clause?.Term.Parts.OfType<Part.Value>().FirstOrDefault(part => part.Pointer == leaf.Pointer) is { } told
            ? ValueText.Show(told.Raw, told.Kind, words)
        : words.Find($"Terms.Word.{leaf.Value}") ?? leaf.Value;

    private sealed record Told(string Group, Term Term);
}

public enum ChangeKind
{
    Added,
    Removed,
    Changed,
}

/// <param name="Pointer">Of the clause in the later document; null for a removed one.</param>
public sealed record ClauseChange(
    ChangeKind Kind,
    string Group,
    string? Before,
    string? After,
    string? Pointer,
    IReadOnlyList<ValueChange> Values
);

/// <summary>A value of a clause, before and after; null where it was not there.</summary>
public sealed record ValueChange(string Label, string? Before, string? After);
