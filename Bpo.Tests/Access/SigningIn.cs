using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bpo.Tests.Access;

public sealed class SigningIn
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_person_with_the_right_password_may_use_the_api(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        using var browser = host.ClientWith(key: null);

        var entered = await SignIn(host, browser, ApiHost.AdminPassword, "/clients");

        Assert.Equal("/clients", entered.Expect(302).Headers.Location!.ToString());
        (await browser.Ask("clients")).Expect(200);
    }

    [Theory]
    [InlineData("wrong horse battery", "/")]
    [InlineData("", "/")]
    public async Task a_wrong_password_leads_back_and_says_nothing_more(string password, string returnUrl)
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        using var browser = host.ClientWith(key: null);

        var refused = await SignIn(host, browser, password, returnUrl);

        Assert.StartsWith(
            "/sign-in?failed=true",
            refused.Expect(302).Headers.Location!.ToString(),
            StringComparison.Ordinal
        );
        (await browser.Ask("clients")).Refused(401, "access.not-signed-in");
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    public async Task nobody_is_led_to_another_site(string returnUrl)
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        using var browser = host.ClientWith(key: null);

        var entered = await SignIn(host, browser, ApiHost.AdminPassword, returnUrl);

        Assert.Equal("/", entered.Expect(302).Headers.Location!.ToString());
    }

    [Fact]
    public async Task another_site_cannot_write_with_our_cookie()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        using var browser = host.ClientWith(key: null);
        await SignIn(host, browser, ApiHost.AdminPassword, "/");

        (await browser.Post("clients", """{"name":"A"}""", ("Sec-Fetch-Site", "cross-site"))).Refused(
            403,
            "request.cross-site"
        );
        (await browser.Post("clients", """{"name":"A"}""", ("Sec-Fetch-Site", "same-origin"))).Expect(201);
    }

    [Fact]
    public async Task the_eleventh_try_within_a_minute_has_to_wait()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        using var browser = host.ClientWith(key: null);

        for (var attempt = 1; attempt <= 10; attempt++)
        {
            (await SignIn(host, browser, "wrong horse battery", "/")).Expect(302);
        }

        (await SignIn(host, browser, ApiHost.AdminPassword, "/")).Expect(429);
    }

    private static Task<Answer> SignIn(ApiHost host, HttpClient browser, string password, string returnUrl) =>
        SignIn(host, browser, ApiHost.AdminEmail, password, returnUrl);

    internal static async Task<Answer> SignIn(
        ApiHost host,
        HttpClient browser,
        string email,
        string password,
        string returnUrl
    )
    {
        var context = new DefaultHttpContext { RequestServices = host.Services };
        var tokens = host.Services.GetRequiredService<IAntiforgery>().GetTokens(context);
        var cookie = host.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name;
        using var form = new FormUrlEncodedContent([
            new("email", email),
            new("password", password),
            new("returnUrl", returnUrl),
            new(tokens.FormFieldName, tokens.RequestToken),
        ]);
        return await browser.Send(
            HttpMethod.Post,
            "/account/sign-in",
            form,
            ("Cookie", $"{cookie}={tokens.CookieToken}")
        );
    }
}
