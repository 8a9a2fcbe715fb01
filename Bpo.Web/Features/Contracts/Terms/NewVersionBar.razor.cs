using System.Globalization;
using Bpo.Domain;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>Stays in sight while a version is drawn up: what changed, from when, and the one button that stores it.</summary>
public sealed partial class NewVersionBar
{
    [Parameter, EditorRequired]
    public required TermsDraft Draft { get; set; }

    [Parameter, EditorRequired]
    public required int Number { get; set; }

    [Parameter]
    public DateOnly From { get; set; }

    [Parameter]
    public EventCallback<DateOnly> FromChanged { get; set; }

    [Parameter]
    public Problem? Refusal { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnSave { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnDiscard { get; set; }

    private Task Choose(ChangeEventArgs change) =>
        DateOnly.TryParseExact(
            change.Value as string,
            "O",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? FromChanged.InvokeAsync(date)
            : Task.CompletedTask;
}
