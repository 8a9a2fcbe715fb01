using System.Text.Json;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Usage;
using Bpo.Web.Api.Sources;
using Bpo.Web.Components.Pieces;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Bpo.Web.Features.Imports;

/// <summary>
/// A source from one of its files: the browser sends the file's beginning to the API, the page shows what it seems to be, and
/// a person saves it, changed or not, by the same rules as the API.
/// </summary>
public sealed partial class NewSourcePage(
    IJSRuntime script,
    TenantDatabase database,
    IValidator<SourceRequest> validator,
    CurrentCaller current,
    TimeProvider clock,
    NavigationManager navigation
) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Answers = new(JsonSerializerDefaults.Web);
    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private IJSObjectReference? module;
    private ElementReference file;
    private DetectionView? seen;
    private FieldErrors errors = FieldErrors.None;
    private Problem? refusal;
    private string? failure;
    private string? name;
    private string? timeZone;
    private string format = "";
    private string profile = "{}";
    private bool isLooking;

    private int ProfileLines => Math.Clamp(profile.Count(character => character == '\n') + 2, 3, 20);

    private async Task Picked(ChangeEventArgs change)
    {
        seen = null;
        if (change.Value is string { Length: > 0 } path)
        {
            name ??= NameOf(path);
            await Look(chosen: "", decided: "");
        }
    }

    /// <summary>Another format has a profile of its own.</summary>
    private Task Choose(ChangeEventArgs change) => Look(change.Value as string ?? "", decided: "");

    private Task Reread() => Look(format, profile);

    /// <param name="chosen">Empty for the likeliest format.</param>
    /// <param name="decided">Empty for the proposed profile.</param>
    private async Task Look(string chosen, string decided)
    {
        (isLooking, failure, refusal) = (true, null, null);
        module ??= await script.InvokeAsync<IJSObjectReference>("import", "/upload.js");
        var address =
            $"/api/v1/sources/detect?format={Uri.EscapeDataString(chosen)}&timeZone={Uri.EscapeDataString(timeZone?.Trim() ?? "")}"
            + $"&profile={Uri.EscapeDataString(Shortened(decided))}";
        await using var reference = await module.InvokeAsync<IJSStreamReference>("detect", file, address);
        await using var answer = await reference.OpenReadStreamAsync(maxAllowedSize: 4 << 20);
        Show((await JsonSerializer.DeserializeAsync<Answer>(answer, Answers))!);
        isLooking = false;
    }

    /// <summary>An address has its limits, and line ends in a profile mean nothing.</summary>
    private static string Shortened(string text)
    {
        try
        {
            return text.Length == 0 ? "" : JsonSerializer.Serialize(JsonElement.Parse(text), Compact);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private void Show(Answer answer)
    {
        if (answer.Status != StatusCodes.Status200OK)
        {
            failure = Refusal(answer.Body);
            return;
        }

        seen = JsonSerializer.Deserialize<DetectionView>(answer.Body, Answers)!;
        format = seen.Format ?? UsageFormats.All[0].Name;
        profile = JsonSerializer.Serialize(seen.Profile, Readable);
        failure = seen.Formats.Count == 0 ? Words["Sources.Nothing"] : null;
    }

    /// <summary>What the file may be, then everything else that can be read.</summary>
    private IEnumerable<string> Choices() =>
        seen!
            .Formats.Select(guess => guess.Name)
            .Concat(UsageFormats.All.Select(each => each.Name))
            .Distinct(StringComparer.Ordinal);

    private async Task Save()
    {
        if (Parsed() is not { } document)
        {
            return;
        }

        var request = new SourceRequest(
            name?.Trim() ?? "",
            format,
            string.IsNullOrWhiteSpace(timeZone) ? null : timeZone.Trim(),
            document
        );
        errors = FieldErrors.Of(await validator.ValidateAsync(request), Words);
        if (errors.Any)
        {
            return;
        }

        var caller = await current.Get();
        await using var db = database.Open(caller.Scope);
        refusal = request.Refusal() ?? await db.NameTaken(request.Name, except: null, CancellationToken.None);
        if (refusal is not null)
        {
            return;
        }

        db.Add(request.Source(caller.Tenant, clock.GetUtcNow()));
        await db.SaveChangesAsync();
        navigation.NavigateTo("/imports");
    }

    private JsonElement? Parsed()
    {
        refusal = null;
        try
        {
            return JsonElement.Parse(profile);
        }
        catch (JsonException broken)
        {
            refusal = new Problem(
                RefusalCodes.InvalidProfile,
                $"The profile is no JSON: line {broken.LineNumber + 1}."
            );
            return null;
        }
    }

    /// <summary>Browsers show C:\fakepath\ before the name.</summary>
    private static string NameOf(string path)
    {
        var bare = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = bare.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? bare[..dot] : bare;
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

    public async ValueTask DisposeAsync()
    {
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

    private sealed record Answer(int Status, string Name, string Body);
}
