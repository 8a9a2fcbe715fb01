using Bpo.Billing.Runs.Months;
using Bpo.Domain.Forecasts;
using Bpo.Reports.Tables;
using Bpo.Web.Access;
using Bpo.Web.Documents;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Features.Forecasts;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>The versions of a contract's forecast, as the page lists them.</summary>
internal static class ForecastExport
{
    public static async Task<IResult> Versions(
        string id,
        string form,
        ForecastDesk desk,
        Caller caller,
        Words words,
        CancellationToken cancel
    ) =>
        await desk.Read(caller.Scope, id, cancel) is { } sheet
            ? TableFile.Send(form, "forecasts", Table(sheet, words))
            : TypedResults.NotFound();

    private static ExportTable Table(ForecastSheet sheet, Words words) =>
        new(
            words["Forecasts.Versions"],
            [
                words["Forecasts.Version"],
                words["Forecasts.Service"],
                words["Forecasts.Note"],
                words["Exclusions.From"],
                words["Exclusions.To"],
                words["Forecasts.Intervals"],
                words["Forecasts.Contacts"],
                words["Exclusions.SideClient"],
                words["Exclusions.SideVendor"],
                words["Exclusions.Status"],
            ],
            sheet.Versions.Select(version =>
                (IReadOnlyList<ExportCell>)
                    [
                        new ExportCell.Number(version.Number, 0),
                        new ExportCell.Text(
                            version.Service.Length == 0
                                ? words["Forecasts.AllServices"]
                                : sheet.Names.Service(version.Service)
                        ),
                        new ExportCell.Text(version.Note),
                        new ExportCell.Instant(version.Since),
                        new ExportCell.Instant(version.Until),
                        new ExportCell.Number(ForecastSpans.Of(version).Count, 0),
                        new ExportCell.Number(ForecastSpans.Of(version).Sum(span => span.Contacts), 0),
                        Signed(version.ClientSignedAt, words),
                        Signed(version.VendorSignedAt, words),
                        new ExportCell.Text(words[version.LockedAt is null ? "Forecasts.Waits" : "Forecasts.Locked"]),
                    ]
            )
        );

    private static ExportCell Signed(DateTimeOffset? at, Words words) =>
        at is { } signed ? new ExportCell.Instant(signed) : new ExportCell.Text(words["Forecasts.NotSigned"]);
}
