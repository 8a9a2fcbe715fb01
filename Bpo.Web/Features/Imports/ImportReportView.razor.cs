using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Imports;

/// <summary>The report of one file in words.</summary>
public sealed partial class ImportReportView
{
    [Parameter, EditorRequired]
    public required ImportReport Report { get; set; }

    [Parameter]
    public bool IsDryRun { get; set; }
}
