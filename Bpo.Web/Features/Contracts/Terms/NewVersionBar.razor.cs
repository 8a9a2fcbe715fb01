using System.Globalization;
using System.Text.Json.Nodes;
using Bpo.Domain;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>
/// Stays in sight while a version is drawn up: what changed, what is wrong and where, from when, and the ways on: keep as
/// a draft, or put forward.
/// </summary>
public sealed partial class NewVersionBar
{
    [Parameter, EditorRequired]
    public required EditedTerms Draft { get; set; }

    [Parameter, EditorRequired]
    public required int Number { get; set; }

    [Parameter]
    public DateOnly From { get; set; }

    [Parameter]
    public EventCallback<DateOnly> FromChanged { get; set; }

    /// <summary>Why the version cannot begin on the chosen day; null when it can.</summary>
    [Parameter]
    public string? DateFault { get; set; }

    /// <summary>What may be done and should be thought about.</summary>
    [Parameter]
    public string? Warning { get; set; }

    [Parameter]
    public string Title { get; set; } = "";

    [Parameter]
    public EventCallback<string> TitleChanged { get; set; }

    [Parameter]
    public Problem? Refusal { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnSave { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnKeep { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnDiscard { get; set; }

    [Parameter]
    public EventCallback OnStep { get; set; }

    [Parameter, EditorRequired]
    public required string Path { get; set; }

    private Task Undo()
    {
        Draft.Undo();
        return OnStep.InvokeAsync();
    }

    private Task Redo()
    {
        Draft.Redo();
        return OnStep.InvokeAsync();
    }

    private Task Name(ChangeEventArgs change) => TitleChanged.InvokeAsync(change.Value as string ?? "");

    /// <summary>The closest place above the fault that is an entry of a list, or a part of the document.</summary>
    private string LinkTo(Fault fault)
    {
        var pointer = fault.Pointer;
        while (pointer.Length > 0 && !IsClause(pointer))
        {
            pointer = JsonPointer.Parent(pointer);
        }

        return $"{Path}#clause{pointer.Replace('/', '-')}";
    }

    private bool IsClause(string pointer) =>
        JsonPointer.Parent(pointer) is var list
        && list.Count(letter => letter == '/') <= 2
        && JsonPointer.Find(Draft.Document, list) is JsonArray
        && TermsShape.At(list)?.IsListOfEntries == true
        && !list.Contains("/pricing/", StringComparison.Ordinal);

    private Task Choose(ChangeEventArgs change) =>
        DateOnly.TryParseExact(
            change.Value as string,
            "O",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? FromChanged.InvokeAsync(date)
            : Task.CompletedTask;
}
