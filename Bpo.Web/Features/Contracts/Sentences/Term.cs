namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>Terms under one heading.</summary>
/// <param name="Key">Names the heading whatever the language.</param>
public sealed record TermGroup(string Key, string Title, IReadOnlyList<Term> Terms);

/// <summary>One clause as a client can read it aloud.</summary>
/// <param name="Number">Group and place in it, such as <c>3.1</c>.</param>
/// <param name="Pointer">JSON pointer of the clause within the terms document.</param>
/// <param name="Note">The small second line: the clause's id and what else is exact about it.</param>
/// <param name="Mark">A word that stands beside it, such as "Critical".</param>
public sealed record Term(string Number, string Pointer, IReadOnlyList<Part> Parts, string? Note, string? Mark)
{
    public string Text => string.Concat(Parts.Select(part => part.Shown));
}

/// <summary>A run of words, or a value that can be changed.</summary>
public abstract record Part(string Shown)
{
    public sealed record Words(string Shown) : Part(Shown);

    /// <param name="Pointer">JSON pointer of the value within the terms document.</param>
    /// <param name="Raw">As the document has it.</param>
    public sealed record Value(string Shown, string Pointer, ValueKind Kind, string Raw) : Part(Shown);
}
