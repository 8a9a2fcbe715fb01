using System.Text.Json;

namespace Bpo.Billing.Contracts;

/// <summary>
/// One object of a terms document while it is read: typed members, each fault with its JSON pointer, and at the end
/// (<see cref="Close"/>) every member nobody asked for.
/// </summary>
public sealed partial class TermsNode
{
    private readonly JsonElement element;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public TermsNode(JsonElement element, string pointer, Faults faults)
    {
        this.element = element;
        Pointer = pointer;
        Faults = faults;
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault("", "type", "An object is expected here.");
        }
    }

    public string Pointer { get; }

    /// <summary>The object as it stands, for readers of other rooms.</summary>
    public JsonElement Element => element;

    public bool IsObject => element.ValueKind == JsonValueKind.Object;

    public Faults Faults { get; }

    public void Fault(string member, string code, string message) => Faults.Add(At(member), code, message);

    public bool Has(string member) => Find(member) is not null;

    /// <summary>A member as it stands, for documents whose member names are data; null when it is missing.</summary>
    public JsonElement? Raw(string member) => Find(member);

    public TermsNode? Child(string member) =>
        Find(member) is { } found ? new TermsNode(found, At(member), Faults) : null;

    public IEnumerable<TermsNode> Children(string member) =>
        Items(member).Select((item, index) => new TermsNode(item, $"{At(member)}/{index}", Faults));

    public IReadOnlyList<string> Texts(string member) =>
        [.. Items(member).Select((item, index) => AsText(item, $"{member}/{index}") ?? "")];

    /// <summary>The members of an object whose names are the author's own; each still has to be read.</summary>
    public IReadOnlyList<string> Names() =>
        element.ValueKind == JsonValueKind.Object ? [.. element.EnumerateObject().Select(member => member.Name)] : [];

    /// <summary>Names every member that was never asked for: an unknown word must not be silently without effect.</summary>
    public void Close()
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!asked.Contains(member.Name))
            {
                Fault(Escaped(member.Name), "unknown-member", $"'{member.Name}' has no meaning here.");
            }
            else if (!seen.Add(member.Name))
            {
                Fault(Escaped(member.Name), "duplicate-member", $"'{member.Name}' is given twice.");
            }
        }
    }

    private List<JsonElement> Items(string member)
    {
        if (Find(member) is not { } found)
        {
            return [];
        }

        if (found.ValueKind == JsonValueKind.Array)
        {
            return [.. found.EnumerateArray()];
        }

        Fault(member, "type", "A list is expected here.");
        return [];
    }

    private JsonElement? Find(string member)
    {
        asked.Add(member);
        return
            element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty(member, out var found)
            && found.ValueKind != JsonValueKind.Null
            ? found
            : null;
    }

    private string At(string member) => member.Length == 0 ? Pointer : $"{Pointer}/{member}";

    /// <summary>A name as a reference token of RFC 6901.</summary>
    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
