using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace Bpo.Web.Components.Lists;

/// <summary>A list that fetches the page it shows and nothing else.</summary>
/// <typeparam name="TRow">A view record, never an entity.</typeparam>
public sealed partial class PagedGrid<TRow>
{
    private RowPage<TRow>? page;
    private object? shownFor;

    [Parameter, EditorRequired]
    public required Func<RowQuery, Task<RowPage<TRow>>> Source { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment Columns { get; set; }

    /// <summary>What stands here when there are no rows.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment Nothing { get; set; }

    /// <summary>The filter in force: another one begins again at the first page.</summary>
    [Parameter]
    public object? Filter { get; set; }

    [Parameter]
    public int PageSize { get; set; } = 50;

    /// <summary>The grid fills in plain digits; the places that it leaves are filled with ours.</summary>
    private string Summary =>
        Words[
            "Lists.Summary",
            "{0}",
            Formats.Number((page!.Total + PageSize - 1) / PageSize),
            Formats.Number(page.Total)
        ];

    protected override async Task OnParametersSetAsync()
    {
        if (page is null || !Equals(Filter, shownFor))
        {
            shownFor = Filter;
            page = await Source(new RowQuery(0, PageSize));
        }
    }

    private async Task Turn(LoadDataArgs turn)
    {
        var sort = turn.Sorts?.FirstOrDefault();
        page = await Source(
            new RowQuery(turn.Skip ?? 0, turn.Top ?? PageSize, sort?.Property, sort?.SortOrder == SortOrder.Descending)
        );
    }
}
