using System.Net;
using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Bpo.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Tests.Access;

/// <summary>A page on which something is made or ruled is closed to who may not: a button left out elsewhere is no lock.</summary>
public sealed class PagesAskForRights
{
    private static readonly string[] Closed =
    [
        "/clients/new",
        "/contracts/new",
        "/sources/new",
        "/exclusions/new",
        "/disputes/new",
        "/sources/src_00000000000000000000000000/pushes",
        "/sellers",
        "/privacy",
        "/privacy/log",
    ];

    [Fact]
    public async Task who_only_reads_is_told_so_and_who_may_comes_in()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var client = (await host.Client.Post("clients", """{"name":"Northwind"}""")).Expect(201).Id;
        using var reader = await host.AddClientUser(
            client,
            "reader@northwind.example",
            Domain.Access.UserRole.ClientViewer
        );
        using var admin = host.ClientWith(key: null);
        await SigningIn.SignIn(host, admin, ApiHost.AdminEmail, ApiHost.AdminPassword, "/");

        foreach (var page in Closed)
        {
            var refused = await reader.GetAsync(page, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
            Assert.StartsWith("/no-right", refused.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
            var let = await admin.GetAsync(page, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, let.StatusCode);
        }
    }

    [Fact]
    public void every_page_that_makes_something_new_names_the_right_it_asks_for()
    {
        var open = typeof(App)
            .Assembly.GetTypes()
            .Where(type =>
                type.GetCustomAttributes(typeof(RouteAttribute), inherit: false)
                    .Cast<RouteAttribute>()
                    .Any(route => route.Template.EndsWith("/new", StringComparison.Ordinal))
            )
            .Where(type =>
                type.GetCustomAttributes(typeof(AuthorizeAttribute), inherit: true)
                    .Cast<AuthorizeAttribute>()
                    .All(ask => ask.Policy is null)
            )
            .Select(type => type.Name);

        Assert.Equal([], open);
    }
}
