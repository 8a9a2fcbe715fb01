using System.Collections.Concurrent;
using Bpo.Tests.Api;

[assembly: AssemblyFixture(typeof(SharedHosts))]

namespace Bpo.Tests.Api;

/// <summary>
/// Hosts that serve one test after the other, for a start takes longer than most tests. A host keeps nothing but what its
/// database holds, and every test gets that as the start left it.
/// </summary>
public sealed class SharedHosts : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<StartedHost>> Idle = new(StringComparer.Ordinal);

    internal static async Task<StartedHost> Take(string provider, IReadOnlyList<(string Key, string Value)> settings)
    {
        if (IdleOf(provider, settings).TryTake(out var idle))
        {
            await idle.Renew();
            return idle;
        }

        var started = await StartedHost.Start(provider, log: null, settings);
        await started.Keep();
        return started;
    }

    internal static void Return(
        StartedHost host,
        string provider,
        IReadOnlyList<(string Key, string Value)> settings
    ) => IdleOf(provider, settings).Add(host);

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Idle.Values.SelectMany(hosts => hosts))
        {
            await host.DisposeAsync();
        }
    }

    private static ConcurrentBag<StartedHost> IdleOf(
        string provider,
        IReadOnlyList<(string Key, string Value)> settings
    ) => Idle.GetOrAdd($"{provider} {string.Join(' ', settings)}", _ => []);
}
