using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Time;
using Bpo.Web.Access;
using Bpo.Web.Features.Attestations;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Bpo.Web.Features.Forecasts;

/// <summary>Forecasts go to and fro here until both sides have signed one.</summary>
public sealed partial class ForecastsPage(ForecastDesk desk, CurrentCaller current)
{
    /// <summary>Half-hours of two years fit.</summary>
    private const long MostBytes = 4 * 1024 * 1024;

    private ForecastSheet? sheet;
    private Problem? refusal;
    private bool isMissing;
    private bool mayWrite;
    private bool mayRecord;
    private OnBehalfInput input = new();
    private bool isBusy;
    private string? saved;
    private string service = "";
    private string? note;
    private string rows = "";

    [Parameter]
    public required string Id { get; set; }

    protected override async Task OnParametersSetAsync() => await Load();

    private async Task Load()
    {
        var caller = await current.Get();
        mayWrite = caller.May(Scopes.ExclusionsWrite);
        sheet = await desk.Read(caller.Scope, Id, CancellationToken.None);
        isMissing = sheet is null;
        mayRecord = mayWrite && caller.May(Scopes.AgreementsRecord) && sheet is { Attested.MayRecord: true };
    }

    private async Task Take(InputFileChangeEventArgs chosen)
    {
        if (chosen.File.Size > MostBytes)
        {
            refusal = new Problem("request.too-large", Words["Forecasts.TooLarge"]);
            return;
        }

        using var reader = new StreamReader(chosen.File.OpenReadStream(MostBytes));
        rows = await reader.ReadToEndAsync();
    }

    private Task Propose() => Propose(recorded: null);

    private async Task Propose(OnBehalfInput? recorded)
    {
        var read = ForecastRows.Read(rows, sheet!.Zone);
        if (read is not Result<IReadOnlyList<ForecastSpan>>.Ok { Value: var spans })
        {
            var line = read.Match(_ => "", problem => problem.Detail);
            refusal = new Problem("forecast.row", Words["Forecasts.BadRow", line]);
            return;
        }

        isBusy = true;
        var brought = await desk.Propose(
            await current.Get(),
            Id,
            service,
            note ?? "",
            spans,
            recorded,
            CancellationToken.None
        );
        await Tell(brought);
        if (refusal is null)
        {
            (rows, note) = ("", null);
        }
    }

    private async Task Sign(ForecastVersion version, OnBehalfInput? recorded = null)
    {
        isBusy = true;
        await Tell(await desk.Sign(await current.Get(), version, recorded, CancellationToken.None));
    }

    private async Task Tell(Result<ForecastVersion> done)
    {
        refusal = done.Match(_ => (Problem?)null, problem => problem);
        input = refusal is null ? new OnBehalfInput() : input;
        saved = refusal is null ? Words["Forecasts.Saved"] : null;
        await Load();
        isBusy = false;
    }

    private static decimal Contacts(ForecastVersion version) => ForecastSpans.Of(version).Sum(span => span.Contacts);

    private string Signed(DateTimeOffset? at) =>
        at is { } signed ? Formats.Moment(signed, sheet!.Zone) : Words["Forecasts.NotSigned"];
}
