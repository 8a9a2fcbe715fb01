using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Imports;

/// <summary>Days whose own file never came: to be fetched again, or said to have come another way.</summary>
public sealed partial class MissedDayList
{
    private DateOnly? marking;
    private string note = "";

    [Parameter]
    public IReadOnlyList<DateOnly> Missed { get; set; } = [];

    /// <summary>Days of which somebody said that their file came another way.</summary>
    [Parameter]
    public IReadOnlyList<ReadSources.MarkedDay> Marked { get; set; } = [];

    [Parameter]
    public bool MayWrite { get; set; }

    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>A missed day is to be fetched again.</summary>
    [Parameter]
    public EventCallback<DateOnly> OnRepeat { get; set; }

    [Parameter]
    public EventCallback<(DateOnly Day, string Note)> OnMark { get; set; }

    /// <summary>A day is missed after all.</summary>
    [Parameter]
    public EventCallback<DateOnly> OnUnmark { get; set; }

    private void Open(DateOnly day) => (marking, note) = (day, "");

    private void Close() => marking = null;

    private async Task Mark()
    {
        if (marking is { } day)
        {
            await OnMark.InvokeAsync((day, note));
            Close();
        }
    }
}
