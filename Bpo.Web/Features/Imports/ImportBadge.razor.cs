using Bpo.Domain.Usage;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Imports;

/// <summary>Running, taken, refused, waiting for a decision, or taken back.</summary>
public sealed partial class ImportBadge
{
    [Parameter, EditorRequired]
    public required ImportStatus Status { get; set; }
}
