using Bpo.Billing.Ingestion.Detection;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Imports;

/// <summary>What each column of a table of unknown make would become.</summary>
public sealed partial class ColumnTable
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<ColumnGuess> Columns { get; set; }

    /// <summary>Members of a contact that no column was found for.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Missing { get; set; }

    private string How(ColumnGuess column) =>
        column.Otherwise is not null
            ? Words["Sources.Either", column.Pattern ?? "", column.Otherwise]
            : column.Pattern ?? column.Unit ?? "";
}
