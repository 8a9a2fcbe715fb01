using System.Text;
using System.Text.Json;

namespace Bpo.Billing.Ingestion.Detection;

/// <summary>The member names of the first JSON object of a file and of the first items of its lists; a cut file serves.</summary>
/// <param name="Objects">The object itself, then the first item of each list of objects in it.</param>
/// <param name="Lists">The members of the object that hold lists of objects, in the order of <paramref name="Objects"/> from the second on.</param>
public sealed record JsonHead(IReadOnlyList<IReadOnlySet<string>> Objects, IReadOnlyList<string> Lists)
{
    private static readonly JsonHead None = new([], []);

    public bool IsJson => Objects.Count > 0;

    public static JsonHead Of(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start is ['{', ..] or ['[', ..] ? Read(Encoding.UTF8.GetBytes(start.ToString())) : None;
    }

    private static JsonHead Read(byte[] text)
    {
        var reader = new Utf8JsonReader(
            text,
            isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = 64 })
        );
        var found = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        try
        {
            Walk(ref reader, found);
        }
        catch (JsonException)
        {
            // What came before the fault still shows what the file is.
        }

        var lists = found.Keys.Where(name => name.Length > 0).ToList();
        return found.TryGetValue("", out var first)
            ? new JsonHead([first, .. lists.Select(name => found[name])], lists)
            : None;
    }

    /// <summary>Notes the members of the first object (under "") and of the first item of each list directly in it.</summary>
    private static void Walk(ref Utf8JsonReader reader, Dictionary<string, HashSet<string>> found)
    {
        var root = -1;
        var list = "";
        var current = "";
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject && root < 0)
            {
                root = reader.CurrentDepth;
                found[""] = new HashSet<string>(StringComparer.Ordinal);
            }
            else if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == root)
            {
                return;
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == root + 1)
            {
                current = reader.GetString()!;
                found[""].Add(current);
                list = "";
            }
            else if (
                reader.TokenType == JsonTokenType.StartObject
                && reader.CurrentDepth == root + 2
                && !found.ContainsKey(current)
            )
            {
                list = current;
                found[list] = new HashSet<string>(StringComparer.Ordinal);
            }
            else if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == root + 2)
            {
                list = "";
            }
            else if (
                reader.TokenType == JsonTokenType.PropertyName
                && reader.CurrentDepth == root + 3
                && list.Length > 0
            )
            {
                found[list].Add(reader.GetString()!);
            }
        }
    }
}
