using System.Text.Json;
using System.Text.Json.Nodes;
using Bpo.Domain;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>One plain member: what is typed is judged a moment after the last key, by the reader of terms itself.</summary>
public sealed partial class MemberField : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(350);
    private readonly CancellationTokenSource gone = new();
    private CancellationTokenSource? waiting;
    private string? typed;
    private IReadOnlyList<string> taken = [];
    private string? takenFor;

    [Parameter, EditorRequired]
    public required string Pointer { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public JsonNode? Node { get; set; }

    [Parameter, EditorRequired]
    public required EditedTerms Terms { get; set; }

    [Parameter]
    public EventCallback OnChange { get; set; }

    private string FieldId => "at" + Pointer.Replace('/', '-');

    private string FaultsId => FieldId + "-faults";

    private string Raw =>
        Node switch
        {
            JsonArray words => string.Join(", ", words.Select(word => word?.ToString())),
            JsonValue value when value.GetValueKind() is JsonValueKind.True => "true",
            JsonValue value when value.GetValueKind() is JsonValueKind.False => "false",
            _ => Node?.ToString() ?? "",
        };

    private bool IsDate => TermsShape.At(Pointer)?.Format == "date";

    private IReadOnlyList<string> Choices =>
        Node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? ["true", "false"]
        : Taken is { Count: > 0 } known && !known.Contains(Raw, StringComparer.Ordinal) ? [Raw, .. known]
        : Taken;

    /// <summary>Of the words described, those the reader takes from this kind of clause; asked once for each kind.</summary>
    private IReadOnlyList<string> Taken
    {
        get
        {
            var own = JsonPointer.Find(Terms.Document, JsonPointer.Parent(Pointer));
            var kind = $"{Pointer} {own?["kind"]} {own?["metric"]}";
            if (kind != takenFor)
            {
                takenFor = kind;
                taken = Terms.Taken(Pointer, TermsShape.At(Pointer)?.Choices ?? []);
            }

            return taken;
        }
    }

    private IEnumerable<Fault> Faults =>
        Terms.Faults.Where(fault =>
            fault.Pointer == Pointer || fault.Pointer.StartsWith(Pointer + "/", StringComparison.Ordinal)
        );

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
        waiting?.Dispose();
    }

    private string Shown(string word) =>
        word switch
        {
            "true" => Words["Terms.Yes"],
            "false" => Words["Terms.No"],
            _ => Words.Find($"Terms.Word.{word}") ?? word,
        };

    private async Task Typed(ChangeEventArgs change)
    {
        typed = change.Value as string;
        waiting?.Cancel();
        waiting?.Dispose();
        waiting = CancellationTokenSource.CreateLinkedTokenSource(gone.Token);
        try
        {
            await Task.Delay(Pause, waiting.Token);
            await Keep();
        }
        catch (OperationCanceledException)
        {
            // Another key came first.
        }
    }

    private Task Choose(ChangeEventArgs change)
    {
        waiting?.Cancel();
        typed = change.Value as string;
        return Keep();
    }

    private Task Keep()
    {
        if (typed is not { } text)
        {
            return Task.CompletedTask;
        }

        typed = null;
        if (text.Trim() == Raw)
        {
            return Task.CompletedTask;
        }

        Terms.Write(Pointer, text.Trim());
        return OnChange.InvokeAsync();
    }
}
