namespace Bpo.Reports.Pdf.Structure;

/// <summary>Where in the logical structure the next content belongs.</summary>
internal sealed class TagStack
{
    private readonly Stack<StructureElement> _open = new();
    private readonly Dictionary<object, StructureElement> _continued = new(ReferenceEqualityComparer.Instance);
    private int _artifacts;

    public TagStack()
    {
        Root = new StructureElement("Document");
        _open.Push(Root);
    }

    public StructureElement Root { get; }
    public StructureElement Current => _open.Peek();

    /// <summary>True while repeated heads, page numbers and ornaments are drawn: they are no part of the text.</summary>
    public bool InArtifact => _artifacts > 0;

    /// <summary>True where text may stand without a paragraph of its own.</summary>
    public bool InBlock =>
        InArtifact || Current.Type is "TD" or "TH" or "P" or "Figure" || Current.Type.StartsWith('H');

    /// <param name="type">Standard structure type.</param>
    /// <param name="continues">Identity of something cut by a page end: the same identity opens the same element again.</param>
    public StructureElement Open(string type, object? continues = null)
    {
        if (continues is null || !_continued.TryGetValue(continues, out var element))
        {
            element = new StructureElement(type);
            Current.Kids.Add(StructureKid.Of(element));
            if (continues is not null)
                _continued[continues] = element;
        }
        _open.Push(element);
        return element;
    }

    public void Close() => _open.Pop();

    public void OpenArtifact() => _artifacts++;

    public void CloseArtifact() => _artifacts--;
}
