using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Bpo.Tests.Api;

/// <summary>The network address all callers of a host have; a server in memory knows none.</summary>
internal sealed class CallersAddress : IStartupFilter
{
    private int number = 1;

    public void Move() => number++;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, rest) =>
                {
                    context.Connection.RemoteIpAddress = new IPAddress([127, 1, (byte)(number >> 8), (byte)number]);
                    return rest(context);
                }
            );
            next(app);
        };
}
