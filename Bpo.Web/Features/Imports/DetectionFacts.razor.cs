using Bpo.Web.Api.Sources;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Imports;

/// <summary>What was recognised, and by what, in the reader's language.</summary>
public sealed partial class DetectionFacts
{
    [Parameter, EditorRequired]
    public required DetectionView Seen { get; set; }
}
