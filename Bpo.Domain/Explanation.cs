namespace Bpo.Domain;

/// <summary>
/// A sentence before it has a language: a stable code and its arguments (numbers in invariant form, ids as they are).
/// Results keep explanations in this form, so that a frozen month can be read in any language later.
/// </summary>
public sealed record Explanation(string Code, IReadOnlyList<string> Arguments)
{
    public static Explanation Of(string code, params IReadOnlyList<string> arguments) => new(code, arguments);
}
