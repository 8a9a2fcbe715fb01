using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bpo.Billing.Contracts;
using Bpo.Domain;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>
/// A terms document while a person changes it: what differs from the version it is compared with, what is wrong with it,
/// and the way back. Each step is kept as a whole document; they are small.
/// </summary>
public sealed class EditedTerms
{
    private const int Steps = 200;

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonNode agreed;
    private readonly IReadOnlyDictionary<string, TermsLeaves.Leaf> agreedLeaves;
    private readonly LinkedList<string> done = new();
    private readonly Stack<string> undone = new();
    private Dictionary<string, string> changes = new(StringComparer.Ordinal);

    public EditedTerms(string agreed)
        : this(agreed, agreed) { }

    /// <param name="agreed">What it is compared with.</param>
    /// <param name="document">As it was written so far.</param>
    public EditedTerms(string agreed, string document)
    {
        this.agreed = Parse(agreed);
        agreedLeaves = TermsLeaves.Of(this.agreed);
        Document = Parse(document);
        Look();
    }

    public JsonNode Document { get; private set; }

    public JsonNode Agreed => agreed;

    /// <summary>Pointers of the values that differ, each with the agreed value.</summary>
    public IReadOnlyDictionary<string, string> Changes => changes;

    /// <summary>Values changed, added and removed.</summary>
    public int ChangeCount { get; private set; }

    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    public bool IsChanged => ChangeCount > 0;

    public bool CanUndo => done.Count > 0;

    public bool CanRedo => undone.Count > 0;

    public string Json => Document.ToJsonString(Readable);

    public void Write(string pointer, string value) => Do(() => JsonPointer.Write(Document, pointer, value));

    /// <summary>A value that goes with the change just made, and is taken back with it.</summary>
    public void WriteAlong(string pointer, string value)
    {
        JsonPointer.Write(Document, pointer, value);
        Look();
    }

    public void Put(string pointer, JsonNode? node) => Do(() => JsonPointer.Put(Document, pointer, node));

    public void Append(string list, JsonNode entry) => Do(() => JsonPointer.Append(Document, list, entry));

    public void Remove(string pointer) => Do(() => JsonPointer.Remove(Document, pointer));

    /// <summary>Puts a copy behind an entry of a list, under an id of its own.</summary>
    public void Copy(string pointer) =>
        Do(() =>
        {
            var list = JsonPointer.Parent(pointer);
            var copy = JsonPointer.Find(Document, pointer)!.DeepClone();
            if (copy is JsonObject entry && entry["id"] is JsonValue id)
            {
                entry["id"] = FreeId(list, id.ToString());
            }

            var place = int.Parse(JsonPointer.Name(pointer), System.Globalization.CultureInfo.InvariantCulture);
            JsonPointer.Append(Document, list, copy, place);
        });

    /// <summary>An id that no entry of the list has yet.</summary>
    public string FreeId(string list, string wanted)
    {
        var taken = (JsonPointer.Find(Document, list) as JsonArray)?.Select(item =>
            (item as JsonObject)?["id"]?.ToString()
        );
        return Enumerable
            .Range(1, int.MaxValue)
            .Select(number => number == 1 ? wanted : $"{wanted}-{number}")
            .First(id => taken?.Contains(id, StringComparer.Ordinal) != true);
    }

    /// <summary>What the reader would say were a member there that is not; for offering only what it takes.</summary>
    public bool Takes(string pointer, JsonNode? sample)
    {
        var trial = Document.DeepClone();
        JsonPointer.Put(trial, pointer, sample?.DeepClone());
        return !FaultsOf(trial).Any(fault => fault.Code == "unknown-member" && fault.Pointer == pointer);
    }

    /// <summary>Of some words, those that may stand at a place.</summary>
    public IReadOnlyList<string> Taken(string pointer, IReadOnlyList<string> words) =>
        [.. words.Where(word => FaultsWith(pointer, word).All(fault => fault.Code != "unknown-word"))];

    /// <summary>What would be wrong with a value were it kept as it is typed so far.</summary>
    public IReadOnlyList<Fault> FaultsWith(string pointer, string value)
    {
        var trial = Document.DeepClone();
        JsonPointer.Write(trial, pointer, value);
        return [.. FaultsOf(trial).Where(fault => fault.Pointer == pointer)];
    }

    public void Undo()
    {
        if (done.Last is { } last)
        {
            undone.Push(Document.ToJsonString());
            done.RemoveLast();
            Document = Parse(last.Value);
            Look();
        }
    }

    public void Redo()
    {
        if (undone.TryPop(out var next))
        {
            done.AddLast(Document.ToJsonString());
            Document = Parse(next);
            Look();
        }
    }

    /// <summary>Back to what is agreed; even that can be undone.</summary>
    public void Discard() => Do(() => Document = agreed.DeepClone());

    private void Do(Action change)
    {
        done.AddLast(Document.ToJsonString());
        if (done.Count > Steps)
        {
            done.RemoveFirst();
        }

        undone.Clear();
        change();
        Look();
    }

    private void Look()
    {
        var now = TermsLeaves.Of(Document);
        changes = now.Where(leaf =>
                agreedLeaves.TryGetValue(leaf.Key, out var before) && before.Value != leaf.Value.Value
            )
            .ToDictionary(leaf => leaf.Value.Pointer, leaf => agreedLeaves[leaf.Key].Value, StringComparer.Ordinal);
        ChangeCount =
            changes.Count
            + now.Keys.Count(name => !agreedLeaves.ContainsKey(name))
            + agreedLeaves.Keys.Count(name => !now.ContainsKey(name));
        Faults = FaultsOf(Document);
    }

    private static IReadOnlyList<Fault> FaultsOf(JsonNode document) =>
        TermsReader
            .Read(Encoding.UTF8.GetBytes(document.ToJsonString()))
            .Match(
                _ => (IReadOnlyList<Fault>)[],
                problem =>
                    problem.Faults.Count > 0
                        ? [.. problem.Faults.Distinct()]
                        : [new Fault("", problem.Code, problem.Detail)]
            );

    private static JsonNode Parse(string document) =>
        JsonNode.Parse(document) ?? throw new ArgumentException("Terms are an object.", nameof(document));
}
