using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Imports;

/// <summary>Rows by reason, the most frequent first.</summary>
public sealed partial class ReasonTable
{
    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<string, long> Rows { get; set; }
}
