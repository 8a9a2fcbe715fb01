using Bpo.Billing.Runs.Hooks;
using Bpo.Reports.Tables;
using Bpo.Web.Access;
using Bpo.Web.Components.Lists;
using Bpo.Web.Features.Imports;
using Bpo.Web.Features.Sources;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>Sources, and what they pushed, as tables.</summary>
internal static class SourceExport
{
    private static readonly RowQuery Everything = new(0, 100_000);

    public static async Task<IResult> Sources(
        string form,
        PushDesk desk,
        Caller caller,
        Words words,
        CancellationToken cancel
    )
    {
        var page = await desk.Sources(caller, Everything, cancel);
        var table = new ExportTable(
            words["Hooks.Sources"],
            [
                words["Imports.Source"],
                words["Sources.Format"],
                words["Clients.Zone"],
                words["Hooks.LastImport"],
                words["Hooks.LastPush"],
                words["Hooks.Pushes"],
            ],
            page.Rows.Select(row =>
                (IReadOnlyList<ExportCell>)
                    [
                        new ExportCell.Text(words.SourceName(row.Of.Name)),
                        new ExportCell.Text(row.Of.Format),
                        new ExportCell.Text(row.Of.TimeZone),
                        Instant(row.LastImport),
                        Instant(row.LastPush),
                        new ExportCell.Text(words[row.Secrets > 0 ? "Hooks.On" : "Hooks.Off"]),
                    ]
            )
        );
        return TableFile.Send(form, "sources", table);
    }

    public static async Task<IResult> Pushes(
        string id,
        string form,
        PushDesk desk,
        Caller caller,
        Words words,
        CancellationToken cancel
    )
    {
        if (await desk.Read(caller, id, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var page = await desk.Messages(caller, found.Source.Id, Everything, cancel);
        var name = $"pushes-{found.Source.Name}";
        return TableFile.Send(form, name, Table(page.Rows, words));
    }

    private static ExportTable Table(IReadOnlyList<TakenPush> pushes, Words words) =>
        new(
            words["Hooks.Received"],
            [
                words["Hooks.ReceivedAt"],
                words["Hooks.Message"],
                words["Imports.Status"],
                words["Imports.Accepted"],
                words["Imports.Rejected"],
            ],
            pushes.Select(push =>
                (IReadOnlyList<ExportCell>)
                    [
                        new ExportCell.Instant(push.ReceivedAt),
                        new ExportCell.Text(push.MessageId),
                        new ExportCell.Text(
                            push.Import is { } import ? words[$"Imports.Status{import.Status}"] : words["Hooks.Waits"]
                        ),
                        push.Import is { } taken
                            ? new ExportCell.Number(taken.Accepted + taken.Updated, 0)
                            : ExportCell.Nothing,
                        push.Import is { } its ? new ExportCell.Number(its.Rejected, 0) : ExportCell.Nothing,
                    ]
            )
        );

    private static ExportCell Instant(DateTimeOffset? at) =>
        at is { } instant ? new ExportCell.Instant(instant) : ExportCell.Nothing;
}
