using System.Text;

namespace Bpo.Web.Api.Problems;

/// <summary>Turns the serializer's path (<c>$.lines[0].quantity</c>) into a JSON pointer (<c>/lines/0/quantity</c>).</summary>
public static class JsonPointer
{
    public static string FromPath(string? path)
    {
        var pointer = new StringBuilder();
        var rest = (path ?? "").AsSpan().TrimStart('$');
        while (!rest.IsEmpty)
        {
            var quoted = rest.StartsWith("['", StringComparison.Ordinal);
            var skip = quoted ? 2 : 1;
            var end =
                quoted ? rest.IndexOf("']", StringComparison.Ordinal)
                : rest[0] == '[' ? rest.IndexOf(']')
                : EndOfName(rest);
            end = end < 0 ? rest.Length : end;
            pointer.Append('/').Append(Escaped(rest[skip..Math.Max(skip, end)]));
            rest = rest[
                Math.Min(
                    rest.Length,
                    end
                        + (
                            quoted ? 2
                            : rest[0] == '[' ? 1
                            : 0
                        )
                )..
            ];
        }

        return pointer.ToString();
    }

    /// <summary>From a property path of a validator (<c>Address.City</c>, <c>Items[0].Name</c>).</summary>
    public static string FromProperty(string property) =>
        FromPath(
            "$." + string.Join('.', property.Split('.').Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName))
        );

    private static int EndOfName(ReadOnlySpan<char> rest)
    {
        var end = rest[1..].IndexOfAny('.', '[');
        return end < 0 ? -1 : end + 1;
    }

    private static string Escaped(ReadOnlySpan<char> name) =>
        name.ToString().Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
