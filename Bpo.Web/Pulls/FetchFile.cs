using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Bpo.Billing.Persistence.Secrets;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain;
using Bpo.Domain.Usage;
using Bpo.Web.Operations.Settings;

namespace Bpo.Web.Pulls;

/// <summary>Fetches the file of a pull whole, to disk, before anything of it is read: a slow server holds nothing but a socket.</summary>
public sealed class FetchFile(
    PullClient client,
    TenantSecrets secrets,
    ImportSettings limits,
    IngestionSettings settings
)
{
    /// <param name="url">With its date.</param>
    /// <param name="isConditional">Ask only for what is newer than the file that was taken last.</param>
    internal async Task<Result<PulledFile>> Run(
        SourcePull pull,
        string url,
        bool isConditional,
        CancellationToken cancel
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(settings.PullSeconds));
        try
        {
            var secret = await Secret(pull, cancel);
            using var response = await client.Get(
                Address(pull, url, secret),
                request => Condition(request, pull, isConditional && pull.ValidatedUrl == url),
                request => Secure(request, pull, secret),
                patience.Token
            );
            return await Read(response, new Uri(url), patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Problem("pull.timeout", $"The file did not come within {settings.PullSeconds} seconds.");
        }
        catch (ClosedAddressException closed)
        {
            return Closed(closed);
        }
        catch (HttpRequestException failed) when (failed.InnerException is ClosedAddressException closed)
        {
            return Closed(closed);
        }
        catch (HttpRequestException failed)
        {
            return new Problem("pull.unreachable", $"The server cannot be reached ({failed.HttpRequestError}).");
        }
        catch (IOException broken) when (broken is HttpIOException || broken.InnerException is SocketException)
        {
            return new Problem("pull.broken-off", "The file broke off on its way.");
        }
    }

    private static Problem Closed(ClosedAddressException closed) => new("pull.closed-address", closed.Message);

    private async Task<string> Secret(SourcePull pull, CancellationToken cancel) =>
        pull.Sealed is null
            ? ""
            : (await secrets.Box(pull.TenantId, cancel)).Open(pull.Sealed, SourcePull.Purpose(pull.SourceId));

    private static Uri Address(SourcePull pull, string url, string secret)
    {
        if (pull.Credential != PullCredential.Query)
        {
            return new Uri(url);
        }

        var joint = url.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return new Uri($"{url}{joint}{Uri.EscapeDataString(pull.CredentialName)}={Uri.EscapeDataString(secret)}");
    }

    private static void Secure(HttpRequestMessage request, SourcePull pull, string secret)
    {
        if (pull.Credential == PullCredential.Header)
        {
            request.Headers.TryAddWithoutValidation(pull.CredentialName, secret);
        }
    }

    private static void Condition(HttpRequestMessage request, SourcePull pull, bool isKnown)
    {
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Bpo", "1"));
        if (isKnown && pull.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (isKnown && pull.LastModified is { } moment)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", moment);
        }
    }

    private async Task<Result<PulledFile>> Read(HttpResponseMessage response, Uri url, CancellationToken cancel)
    {
        if (response.StatusCode is HttpStatusCode.NotModified or HttpStatusCode.NoContent)
        {
            return new PulledFile(null, "", null, null);
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            return new Problem("pull.status", $"The server answered {(int)response.StatusCode} instead of a file.");
        }

        await using var content = await response.Content.ReadAsStreamAsync(cancel);
        var upload = await SpooledUpload.Receive(content, limits, cancel);
        return upload.Map(file => new PulledFile(
            file.File,
            Uri.UnescapeDataString(url.Segments[^1]),
            Header(response.Headers, "ETag"),
            Header(response.Content.Headers, "Last-Modified")
        ));
    }

    private static string? Header(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
