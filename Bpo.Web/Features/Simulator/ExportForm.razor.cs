using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Simulator;

/// <summary>The comparison as a file. It is simulated again from the same request, for a circuit carries no files.</summary>
public sealed partial class ExportForm
{
    private static readonly string[] Forms = ["csv", "xlsx"];

    [Parameter, EditorRequired]
    public required string Contract { get; set; }

    /// <summary>The request as the API takes it.</summary>
    [Parameter, EditorRequired]
    public required string Request { get; set; }
}
