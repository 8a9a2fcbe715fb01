using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>The ready clauses a group offers; choosing one adds it with figures to change.</summary>
public sealed partial class AddClause
{
    /// <summary>A new field after each choice, which shows its invitation again.</summary>
    private int added;

    [Parameter, EditorRequired]
    public required string Group { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required EditedTerms Terms { get; set; }

    [Parameter]
    public EventCallback OnChange { get; set; }

    private string FieldId => $"add-{Group}";

    private IReadOnlyList<string> Forms => ClauseForms.Of(Group, Terms);

    private string Name(string form) =>
        Words.Find($"Terms.Form.{form}")
        ?? Words.Find($"Terms.Kind.{form}")
        ?? Words.Find($"Terms.Metric.{form}")
        ?? form;

    private Task Add(ChangeEventArgs chosen)
    {
        if (chosen.Value is not string { Length: > 0 } form)
        {
            return Task.CompletedTask;
        }

        added++;
        ClauseForms.Add(Group, form, Terms);
        return OnChange.InvokeAsync();
    }
}
