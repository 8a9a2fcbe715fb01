using Bpo.Domain.Access;
using Bpo.Reports.Tables;
using Bpo.Web.Access;
using Bpo.Web.Components.Lists;
using Bpo.Web.Features.Clients;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Features.Imports;
using Bpo.Web.Features.Sellers;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>Clients, contracts, sellers and files, with the columns that their pages show.</summary>
internal static class ListExport
{
    private static readonly RowQuery Everything = new(0, 100_000);

    public static async Task<IResult> Clients(
        string form,
        ClientList list,
        Caller caller,
        Words words,
        CancellationToken cancel
    ) =>
        TableFile.Send(
            form,
            "clients",
            new ExportTable(
                words["Clients.Title"],
                [
                    words["Clients.Name"],
                    words["Clients.LegalName"],
                    words["Clients.Country"],
                    words["Clients.Currency"],
                    words["Clients.Zone"],
                    words["Clients.Contracts"],
                ],
                (await list.Read(caller.Scope, Everything, cancel)).Rows.Select(row =>
                    (IReadOnlyList<ExportCell>)
                        [
                            Text(row.Name),
                            Text(row.LegalName),
                            Text(row.Country),
                            Text(row.Currency),
                            Text(row.TimeZone),
                            new ExportCell.Number(row.Contracts, 0),
                        ]
                )
            )
        );

    public static async Task<IResult> Contracts(
        string form,
        string? client,
        ContractList list,
        Caller caller,
        Words words,
        CancellationToken cancel
    ) =>
        TableFile.Send(
            form,
            "contracts",
            new ExportTable(
                words["Contracts.Title"],
                [
                    words["Contracts.Name"],
                    words["Contracts.Client"],
                    words["Contracts.Number"],
                    words["Contracts.Status"],
                    words["Contracts.Terms"],
                    words["Contracts.Starts"],
                    words["Contracts.Ends"],
                ],
                (
                    await list.Read(caller.Scope, PublicId.Parse(PublicId.Client, client), Everything, cancel)
                ).Rows.Select(row =>
                    (IReadOnlyList<ExportCell>)
                        [
                            Text(row.Name),
                            Text(row.Client),
                            Text(row.Number),
                            Text(words[$"Contracts.Status{row.Status}"]),
                            row.Version is { } version ? new ExportCell.Number(version, 0) : ExportCell.Nothing,
                            new ExportCell.Date(row.StartsOn),
                            row.EndsOn is { } end ? new ExportCell.Date(end) : ExportCell.Nothing,
                        ]
                )
            )
        );

    public static async Task<IResult> Sellers(
        string form,
        SellerDesk desk,
        Caller caller,
        Words words,
        CancellationToken cancel
    ) =>
        TableFile.Send(
            form,
            "sellers",
            new ExportTable(
                words["Sellers.Title"],
                [
                    words["Contracts.Vendor"],
                    words["Clients.LegalName"],
                    words["Clients.TaxId"],
                    words["Sellers.Bank"],
                    words["Sellers.Account"],
                ],
                (await desk.List(caller.Scope, Everything, cancel)).Rows.Select(row =>
                    (IReadOnlyList<ExportCell>)
                        [
                            Text(row.Name),
                            Text(row.LegalName),
                            Text(row.TaxId),
                            Text(row.Account?.Bank ?? ""),
                            Text(row.Account?.Written() ?? ""),
                        ]
                )
            )
        );

    public static async Task<IResult> Imports(
        string form,
        ImportList list,
        Caller caller,
        Words words,
        CancellationToken cancel
    ) =>
        TableFile.Send(
            form,
            "imports",
            new ExportTable(
                words["Imports.Files"],
                [
                    words["Imports.File"],
                    words["Imports.Source"],
                    words["Imports.Status"],
                    words["Imports.Started"],
                    words["Imports.Rows"],
                    words["Imports.Accepted"],
                    words["Imports.Duplicates"],
                    words["Imports.Rejected"],
                ],
                (await list.Read(caller.Scope, Everything, cancel)).Rows.Select(row =>
                    (IReadOnlyList<ExportCell>)
                        [
                            Text(row.FileName),
                            Text(words.SourceName(row.Source)),
                            Text(words[$"Imports.Status{row.Status}"]),
                            new ExportCell.Instant(row.StartedAt),
                            new ExportCell.Number(row.Rows, 0),
                            new ExportCell.Number(row.Accepted, 0),
                            new ExportCell.Number(row.Duplicates, 0),
                            new ExportCell.Number(row.Rejected, 0),
                        ]
                )
            )
        );

    private static ExportCell.Text Text(string value) => new(value);
}
