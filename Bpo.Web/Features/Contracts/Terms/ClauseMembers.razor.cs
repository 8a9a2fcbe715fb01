using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>Every member of a clause as a field, whether its sentence tells it or not, and those it could have.</summary>
public sealed partial class ClauseMembers
{
    private IReadOnlyList<string> offered = [];
    private string? offeredFor;

    [Parameter, EditorRequired]
    public required string Pointer { get; set; }

    [Parameter, EditorRequired]
    public required EditedTerms Terms { get; set; }

    [Parameter]
    public EventCallback OnChange { get; set; }

    private string AddId => "add" + Pointer.Replace('/', '-');

    private JsonObject? Own => JsonPointer.Find(Terms.Document, Pointer) as JsonObject;

    private IReadOnlyList<KeyValuePair<string, JsonNode?>> Present => Own is { } own ? [.. own] : [];

    /// <summary>Asked of the reader itself, once for each state of the clause: it knows which members a kind takes.</summary>
    private IReadOnlyList<string> Offered
    {
        get
        {
            var state = Own?.ToJsonString() ?? "";
            if (state != offeredFor)
            {
                offeredFor = state;
                offered = [.. (TermsShape.At(Pointer)?.Members ?? []).Where(IsOffered)];
            }

            return offered;
        }
    }

    private bool IsOffered(string name) =>
        Own?.ContainsKey(name) == false
        && TermsShape.At($"{Pointer}/{name}") is { } shape
        && Terms.Takes($"{Pointer}/{name}", shape.Sample());

    private string Label(string name) => Words.Find($"Terms.Member.{name}") ?? name;

    private static bool IsEntries(string pointer, JsonNode? node) =>
        node is JsonArray items
        && (TermsShape.At(pointer)?.IsListOfEntries == true || items.Any(item => item is JsonObject));

    private Task Add(ChangeEventArgs chosen)
    {
        if (chosen.Value is string { Length: > 0 } name && TermsShape.At($"{Pointer}/{name}") is { } shape)
        {
            Terms.Put($"{Pointer}/{name}", shape.Sample());
        }

        return OnChange.InvokeAsync();
    }

    private Task AddEntry(string list)
    {
        Terms.Append(list, TermsShape.At(list)?.SampleEntry() ?? new JsonObject());
        return OnChange.InvokeAsync();
    }

    private Task Copy(string entry)
    {
        Terms.Copy(entry);
        return OnChange.InvokeAsync();
    }

    private Task Remove(string pointer)
    {
        Terms.Remove(pointer);
        return OnChange.InvokeAsync();
    }
}
