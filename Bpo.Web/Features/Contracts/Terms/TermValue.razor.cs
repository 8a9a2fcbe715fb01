using Bpo.Domain;
using Bpo.Web.Features.Contracts.Sentences;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>
/// A value in a sentence: a button until it is opened, then a field. Enter keeps, Esc restores; a moment after the last key
/// the reader of terms says what would be wrong.
/// </summary>
public sealed partial class TermValue : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(350);
    private CancellationTokenSource? waiting;
    private IReadOnlyList<Fault> trial = [];
    private bool isOpen;
    private bool isFocusDue;
    private string typed = "";
    private ElementReference field;

    [Parameter, EditorRequired]
    public required Part.Value Value { get; set; }

    [Parameter, EditorRequired]
    public required EditedTerms Terms { get; set; }

    [Parameter]
    public bool IsChanged { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Fault> Faults { get; set; }

    /// <summary>The id of the line's list of faults.</summary>
    [Parameter]
    public string? DescribedBy { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<string> OnKeep { get; set; }

    private string FieldId => "value" + Value.Pointer.Replace('/', '-');

    private string FaultsId => FieldId + "-faults";

    private string Label => Words["Terms.Edit", Value.Shown];

    public void Dispose() => waiting?.Dispose();

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
        trial = [];
        isOpen = true;
        isFocusDue = true;
    }

    private async Task Judge()
    {
        waiting?.Cancel();
        waiting?.Dispose();
        waiting = new CancellationTokenSource();
        try
        {
            await Task.Delay(Pause, waiting.Token);
            trial = isOpen ? Terms.FaultsWith(Value.Pointer, ValueText.Close(typed, Value.Kind)) : [];
        }
        catch (OperationCanceledException)
        {
            // Another key came first.
        }
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
        waiting?.Cancel();
        return typed == ValueText.Open(Value.Raw, Value.Kind) ? Task.CompletedTask : OnKeep.InvokeAsync(typed);
    }
}
