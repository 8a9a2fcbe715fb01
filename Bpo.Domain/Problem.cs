namespace Bpo.Domain;

/// <summary>A refusal the caller can act on: a stable code (<c>invoice.already-issued</c>), a sentence, and where it lies.</summary>
/// <param name="Code">Dotted, lower-case, never reused for another meaning.</param>
/// <param name="Detail">A sentence in English; the screens translate by <paramref name="Code"/>.</param>
/// <param name="Faults">The members at fault, each with its JSON pointer; empty when the whole is refused.</param>
public sealed record Problem(string Code, string Detail, IReadOnlyList<Fault> Faults)
{
    public Problem(string code, string detail)
        : this(code, detail, []) { }
}

/// <summary>One member at fault.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) into the refused document; empty for the document itself.</param>
public sealed record Fault(string Pointer, string Code, string Message);
