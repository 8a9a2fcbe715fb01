using Bpo.Domain;
using Bpo.Web.Features.Contracts.Sentences;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>A value in a sentence: a button until it is opened, then a field. Enter keeps, Esc restores.</summary>
public sealed partial class TermValue
{
    private bool isOpen;
    private bool isFocusDue;
    private string typed = "";
    private ElementReference field;

    [Parameter, EditorRequired]
    public required Part.Value Value { get; set; }

    [Parameter]
    public bool IsChanged { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Fault> Faults { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<string> OnKeep { get; set; }

    private string Label => Words["Terms.Edit", Value.Shown];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isFocusDue)
        {
            isFocusDue = false;
            await field.FocusAsync();
        }
    }

    private void Open()
    {
        typed = ValueText.Open(Value.Raw, Value.Kind);
        isOpen = true;
        isFocusDue = true;
    }

    private Task Pressed(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
        {
            isOpen = false;
        }

        return key.Key == "Enter" ? Keep() : Task.CompletedTask;
    }

    private Task Keep()
    {
        if (!isOpen)
        {
            return Task.CompletedTask;
        }

        isOpen = false;
        return OnKeep.InvokeAsync(typed);
    }
}
