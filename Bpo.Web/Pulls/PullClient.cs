using System.Net;
using System.Net.Sockets;
using Bpo.Billing.Runs.Pulls;

namespace Bpo.Web.Pulls;

/// <summary>
/// Fetches over the internet. Addresses are judged after the name was resolved, and the very address that was judged is
/// connected to, so that a name cannot change its mind in between; every redirect goes through the same gate. No proxy, no
/// cookies, no credentials of the process.
/// </summary>
public sealed class PullClient : IDisposable
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan Connecting = TimeSpan.FromSeconds(10);

    private readonly PullRules rules;
    private readonly HttpClient client;

    public PullClient(PullRules rules)
    {
        this.rules = rules;
        client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                ConnectTimeout = Connecting,
                PooledConnectionLifetime = TimeSpan.FromMinutes(1),
                ConnectCallback = Connect,
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Follows redirects within https.</summary>
    /// <param name="secure">Adds the header with the secret, for the first server only.</param>
    /// <exception cref="ClosedAddressException">The address, or one it leads to, must not be reached.</exception>
    /// <exception cref="HttpRequestException">The server cannot be reached, or redirects without end.</exception>
    public async Task<HttpResponseMessage> Get(
        Uri address,
        Action<HttpRequestMessage> condition,
        Action<HttpRequestMessage> secure,
        CancellationToken cancel
    )
    {
        var next = address;
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            if (!rules.Allows(next))
            {
                throw new ClosedAddressException("The address leads to one that is not https.");
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, next);
            condition(request);
            if (PullRules.IsSameServer(address, next))
            {
                secure(request);
            }

            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location)
            {
                return response;
            }

            response.Dispose();
            next = new Uri(next, location);
        }

        throw new HttpRequestException($"The server redirects more than {MostRedirects} times.");
    }

    public void Dispose() => client.Dispose();

    private static bool IsRedirect(HttpStatusCode code) =>
        code
            is HttpStatusCode.MovedPermanently
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect;

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var resolved = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        if (!resolved.All(IsOpen))
        {
            // One closed address among open ones is how a name is made to lead inside.
            throw new ClosedAddressException("The name leads to an address that is not on the public internet.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(resolved, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsOpen(IPAddress address) =>
        PublicAddress.Is(address) || (rules.AllowsLoopback && IPAddress.IsLoopback(address));
}
