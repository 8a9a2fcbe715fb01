using Bpo.Domain.Usage;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Imports;

/// <summary>Running, taken, or refused.</summary>
public sealed partial class ImportBadge
{
    [Parameter, EditorRequired]
    public required ImportStatus Status { get; set; }
}
