using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Bpo.Web.Features.Imports;

/// <summary>
/// Sends a file to the API from the browser itself: past the circuit, so that a large file neither blocks the page nor its
/// progress, and can be called off.
/// </summary>
public sealed partial class UploadPanel(IJSRuntime script) : IAsyncDisposable
{
    private readonly JsonSerializerOptions answers = new(JsonSerializerDefaults.Web);
    private IJSObjectReference? module;
    private IJSObjectReference? upload;
    private DotNetObjectReference<UploadPanel>? self;
    private ElementReference file;
    private ImportReport? report;
    private string? failure;
    private string source = "";
    private bool hasFile;
    private bool dryRun;
    private bool wasDryRun;
    private int percent;

    [Parameter]
    public IReadOnlyList<ImportList.SourceChoice>? Sources { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnTaken { get; set; }

    private bool IsBusy => upload is not null;

    private ImportList.SourceChoice? Chosen => Sources?.FirstOrDefault(choice => choice.Id == source);

    protected override void OnParametersSet()
    {
        if (source.Length == 0 && Sources is [var first, ..])
        {
            source = first.Id;
        }
    }

    private void Picked(ChangeEventArgs change) => hasFile = change.Value is string { Length: > 0 };

    private async Task Send()
    {
        (report, failure, percent, wasDryRun) = (null, null, 0, dryRun);
        module ??= await script.InvokeAsync<IJSObjectReference>("import", "/upload.js");
        self ??= DotNetObjectReference.Create(this);
        var address = $"/api/v1/sources/{source}/imports?dryRun={(dryRun ? "true" : "false")}";
        upload = await module.InvokeAsync<IJSObjectReference>("send", file, address, self);
    }

    private async Task Cancel()
    {
        if (upload is not null)
        {
            await upload.InvokeVoidAsync("abort");
        }
    }

    [JSInvokable]
    public void Sent(int share)
    {
        percent = share;
        StateHasChanged();
    }

    /// <param name="status">The answer's status; zero when there was none.</param>
    [JSInvokable]
    public async Task Answered(int status, string body)
    {
        upload = null;
        if (status is >= 200 and < 300)
        {
            report = JsonSerializer.Deserialize<ImportReport>(body, answers);
            await OnTaken.InvokeAsync();
        }
        else
        {
            failure = status == 0 ? Words["Imports.Cancelled"] : Refusal(body);
        }

        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        if (module is not null)
        {
            try
            {
                await module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The page is gone, and its modules with it.
            }
        }
    }

    private string Refusal(string body)
    {
        try
        {
            using var problem = JsonDocument.Parse(body);
            var code = problem.RootElement.TryGetProperty("code", out var named) ? named.GetString() : null;
            var detail = problem.RootElement.TryGetProperty("detail", out var said) ? said.GetString() : null;
            return Words.Find($"Problems.{code}") ?? detail ?? Words["Shell.FailedHint"];
        }
        catch (JsonException)
        {
            return Words["Shell.FailedHint"];
        }
    }
}
