using Bpo.Domain;
using Bpo.Web.Features.Contracts.Sentences;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>One clause: its sentence, whose values open in place; what it was before; what is wrong with it.</summary>
public sealed partial class TermLine
{
    [Parameter, EditorRequired]
    public required Term Term { get; set; }

    [Parameter, EditorRequired]
    public required TermsDraft Draft { get; set; }

    /// <summary>The version the draft started from.</summary>
    [Parameter, EditorRequired]
    public required int Version { get; set; }

    [Parameter]
    public bool IsEditable { get; set; }

    [Parameter]
    public EventCallback OnChange { get; set; }

    private IEnumerable<Part.Value> Values => Term.Parts.OfType<Part.Value>();

    private IEnumerable<Part.Value> Before => Values.Where(value => Draft.Changes.ContainsKey(value.Pointer));

    /// <summary>Faults of this clause, or of members the sentence does not show.</summary>
    private IEnumerable<Fault> Own => Draft.Faults.Where(fault => IsWithin(fault.Pointer, Term.Pointer));

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

    // The frame of the document has the empty pointer: it owns only its own members.
    private bool IsWithin(string pointer, string clause) =>
        clause.Length == 0
            ? Values.Any(value => value.Pointer == pointer)
            : pointer == clause || pointer.StartsWith(clause + "/", StringComparison.Ordinal);
}
