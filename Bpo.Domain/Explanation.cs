namespace Bpo.Domain;

/// <summary>
/// A sentence before it has a language: a stable code and its arguments (numbers in invariant form, ids as they are).
/// Results keep explanations in this form, so that a frozen month can be read in any language later.
/// </summary>
public sealed record Explanation(string Code, IReadOnlyList<string> Arguments)
{
    /// <summary>The code of a text that is the same in every language, such as a name from the contract.</summary>
    public const string Verbatim = "verbatim";

    public static Explanation Of(string code, params IReadOnlyList<string> arguments) => new(code, arguments);

    public static Explanation Text(string text) => new(Verbatim, [text]);
}
