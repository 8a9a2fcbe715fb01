using Bpo.Domain.Usage;
using Bpo.Web.Api;
using Bpo.Web.Api.Sources;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Imports;

/// <summary>The first rows of a file as they would be read, taken or not.</summary>
public sealed partial class SampleTable
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<SampleRow> Rows { get; set; }

    private string OutcomeOf(SampleRow row) =>
        Word<Outcome>.TryParse(row.Outcome, provider: null, out var word)
            ? Words[$"Contacts.Outcome.{word.Value}"]
            : "";

    /// <summary>The code in the reader's language where there is one, and where it stands.</summary>
    private string Why(SampleRow row)
    {
        var said = Words.Find($"Imports.Code.{row.Code}") ?? Words.Find($"Problems.{row.Code}") ?? row.Reason ?? "";
        return string.Join(" · ", new[] { row.Id, row.Column, said }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
