using Bpo.Domain;

namespace Bpo.Billing.Contracts;

/// <summary>Collects what is wrong with a document, so that one answer names all of it.</summary>
public sealed class Faults
{
    /// <summary>A hostile document cannot make the answer endless.</summary>
    private const int Limit = 100;

    private readonly List<Fault> found = [];

    public IReadOnlyList<Fault> Found => found;

    public bool None => found.Count == 0;

    public void Add(string pointer, string code, string message)
    {
        if (found.Count < Limit)
        {
            found.Add(new Fault(pointer, code, message));
        }
    }
}
