using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bpo.Billing.Contracts;
using Bpo.Domain;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>A terms document while a person changes it: what differs from the agreed version, and what is wrong with it.</summary>
public sealed class TermsDraft
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonNode agreed;
    private readonly Dictionary<string, string> changes = new(StringComparer.Ordinal);

    public TermsDraft(string agreed)
    {
        this.agreed =
            JsonNode.Parse(agreed) ?? throw new ArgumentException("Stored terms are an object.", nameof(agreed));
        Document = this.agreed.DeepClone();
    }

    public JsonNode Document { get; private set; }

    /// <summary>Pointers of the values that differ, each with the agreed value.</summary>
    public IReadOnlyDictionary<string, string> Changes => changes;

    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    public bool IsChanged => changes.Count > 0;

    public string Json => Document.ToJsonString(Readable);

    public void Write(string pointer, string value)
    {
        JsonPointer.Write(Document, pointer, value);
        var before = JsonPointer.Find(agreed, pointer)?.ToString() ?? "";
        if (before == value)
        {
            changes.Remove(pointer);
        }
        else
        {
            changes[pointer] = before;
        }

        Faults = TermsReader
            .Read(Encoding.UTF8.GetBytes(Document.ToJsonString()))
            .Match(_ => (IReadOnlyList<Fault>)[], problem => problem.Faults);
    }

    public void Discard()
    {
        Document = agreed.DeepClone();
        changes.Clear();
        Faults = [];
    }
}
