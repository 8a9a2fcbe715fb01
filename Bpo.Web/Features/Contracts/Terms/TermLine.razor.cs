using System.Globalization;
using System.Text.Json.Nodes;
using Bpo.Domain;
using Bpo.Web.Features.Contracts.Sentences;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>
/// One clause: its sentence, whose values open in place; what it was before; what is wrong with it; and all its members
/// behind a button.
/// </summary>
public sealed partial class TermLine
{
    private bool isOpen;

    [Parameter, EditorRequired]
    public required Term Term { get; set; }

    [Parameter, EditorRequired]
    public required EditedTerms Draft { get; set; }

    /// <summary>The version the draft started from.</summary>
    [Parameter, EditorRequired]
    public required int Version { get; set; }

    [Parameter]
    public bool IsEditable { get; set; }

    [Parameter]
    public EventCallback OnChange { get; set; }

    private string LineId => "clause" + Term.Pointer.Replace('/', '-');

    private JsonNode? Node => JsonPointer.Find(Draft.Document, Term.Pointer);

    private bool HasMembers => Term.Pointer.Length > 0 && Node is JsonObject;

    private bool IsEntry =>
        int.TryParse(
            Term.Pointer[(Term.Pointer.LastIndexOf('/') + 1)..],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out _
        );

    private bool IsRemovable => Term.Pointer.Length > 0;

    private bool IsAdded =>
        Term.Pointer.Length > 0
        && Node is not null
        && TermsLeaves.Find(Draft.Agreed, TermsLeaves.NameOf(Draft.Document, Term.Pointer)) is null;

    private IEnumerable<Part.Value> Values => Term.Parts.OfType<Part.Value>();

    private IEnumerable<Part.Value> Before => Values.Where(value => Draft.Changes.ContainsKey(value.Pointer));

    /// <summary>Faults of this clause, or of members the sentence does not show.</summary>
    private IEnumerable<Fault> Own => Draft.Faults.Where(fault => IsWithin(fault.Pointer, Term.Pointer));

    private IReadOnlyList<TierChart.Band>? Chart => TierChart.Of(Node);

    private string Second =>
        string.Join(
            " · ",
            new[] { Term.Note }
                .Concat(
                    Before.Select(value =>
                        Words["Terms.Was", ValueText.Show(Draft.Changes[value.Pointer], value.Kind, Words), Version]
                    )
                )
                .Where(text => !string.IsNullOrEmpty(text))
        );

    private IReadOnlyList<Fault> FaultsOf(Part.Value value) =>
        [.. Draft.Faults.Where(fault => fault.Pointer == value.Pointer)];

    private Task Keep(Part.Value value, string typed)
    {
        Draft.Write(value.Pointer, ValueText.Close(typed, value.Kind));
        return OnChange.InvokeAsync();
    }

    private Task Copy()
    {
        Draft.Copy(Term.Pointer);
        return OnChange.InvokeAsync();
    }

    private Task Remove()
    {
        Draft.Remove(Term.Pointer);
        return OnChange.InvokeAsync();
    }

    // The frame of the document has the empty pointer: it owns only its own members.
    private bool IsWithin(string pointer, string clause) =>
        clause.Length == 0
            ? Values.Any(value => value.Pointer == pointer)
            : pointer == clause || pointer.StartsWith(clause + "/", StringComparison.Ordinal);
}
