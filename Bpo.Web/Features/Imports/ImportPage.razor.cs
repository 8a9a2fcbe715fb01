using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Bpo.Web.Components.Lists;
using Bpo.Web.Components.Pieces;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Imports;

/// <summary>What became of a file, reason by reason and row by row.</summary>
public sealed partial class ImportPage(ReadImport read, CurrentCaller current, NavigationManager navigation)
{
    private ReadImport.View? view;
    private bool isMissing;
    private bool mayDecide;

    [Parameter]
    public required string Id { get; set; }

    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        var caller = await current.Get();
        mayDecide = caller.May(Scopes.UsageWrite);
        view = await read.Handle(caller.Scope, Id, CancellationToken.None);
        isMissing = view is null;
    }

    private async Task Decided(Import stands)
    {
        if (PublicId.Format(PublicId.Import, stands.Id) is var id && id != Id)
        {
            navigation.NavigateTo($"/imports/{id}");
            return;
        }

        await Load();
    }

    private static bool MayRollBack(Import import) =>
        import is { Status: ImportStatus.Completed or ImportStatus.Refused, RepeatOf: null }
        && import.Accepted + import.Updated > 0;

    private async Task<RowPage<ReadImport.SetAside>> Read(RowQuery query) =>
        await read.Rejections((await current.Get()).Scope, Id, query, CancellationToken.None);

    private Figure[] FiguresOf(ReadImport.View shown)
    {
        var import = shown.Import;
        var filtered = import.Filtered.Values.Sum();
        return
        [
            new(Words["Imports.Rows"], Formats.Number(import.Rows), Words["Imports.RowsHint"]),
            new(
                Words["Imports.Accepted"],
                Formats.Number(import.Accepted),
                Words["Imports.AcceptedHint", Formats.Number(import.Updated)]
            ),
            new(Words["Imports.Duplicates"], Formats.Number(import.Duplicates), Words["Imports.DuplicatesHint"]),
            new(Words["Imports.Filtered"], Formats.Number(filtered), Words["Imports.FilteredShort"]),
            new(
                Words["Imports.Rejected"],
                Formats.Number(import.Rejected),
                Words["Imports.RejectedHint"],
                Class: import.Rejected > 0 ? "negative" : ""
            ),
        ];
    }
}
