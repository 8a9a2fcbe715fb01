namespace Bpo.Domain.Invoices;

/// <summary>A sentence before it is written in a language: a stable code and what stands in its places.</summary>
/// <param name="Arguments">Numbers in plain digits with a point; names as the contract writes them.</param>
public sealed record Explanation(string Code, IReadOnlyList<string> Arguments)
{
    /// <summary>The code of a text that is the same in every language, such as a name from the contract.</summary>
    public const string Verbatim = "verbatim";

    public static Explanation Of(string code, params IReadOnlyList<string> arguments) => new(code, arguments);

    public static Explanation Text(string text) => new(Verbatim, [text]);
}
