using Bpo.Billing.Persistence.Access;
using Bpo.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Persistence;

public sealed class IdentityStore
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_user_signs_in_before_the_tenant_is_known(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var scope = await test.AddTenant();
        await using var services = Services(test);
        var users = services.GetRequiredService<UserManager<User>>();
        var user = new User
        {
            TenantId = scope.Tenant!.Value,
            Id = Guid.CreateVersion7(),
            UserName = "ann@example.org",
            Email = "ann@example.org",
            Role = UserRole.Admin,
        };

        Assert.True((await users.CreateAsync(user, "a long enough password 1")).Succeeded);
        var found = await users.FindByEmailAsync("Ann@example.org");

        Assert.Equal(user.Id, found!.Id);
        Assert.True(await users.CheckPasswordAsync(found, "a long enough password 1"));
        Assert.Equal(scope, found.Scope);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task tokens_claims_and_passkeys_take_the_tenant_of_their_user(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var scope = await test.AddTenant();
        await using var services = Services(test);
        var users = services.GetRequiredService<UserManager<User>>();
        var user = new User
        {
            TenantId = scope.Tenant!.Value,
            Id = Guid.CreateVersion7(),
            UserName = "ann",
        };
        await users.CreateAsync(user);
        var passkey = new UserPasskeyInfo([1, 2, 3], [4], TestDatabase.Now, 0, [], true, false, false, [5], [6]);

        Assert.True((await users.ResetAuthenticatorKeyAsync(user)).Succeeded);
        Assert.True((await users.AddClaimAsync(user, new("unit", "billing"))).Succeeded);
        Assert.True((await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded);

        Assert.NotEmpty((await users.GetAuthenticatorKeyAsync(user))!);
        Assert.Equal(user.Id, (await users.FindByIdAsync(user.Id.ToString()))!.Id);
        Assert.Equal(user.Id, (await users.FindByPasskeyIdAsync([1, 2, 3]))!.Id);
        Assert.Single(await users.GetClaimsAsync(user));
    }

    private static ServiceProvider Services(TestDatabase test)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDataProtection();
        services.AddScoped(_ => test.Database.OpenDirectory());
        services
            .AddIdentityCore<User>(options =>
            {
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddUserStore<UserStore>()
            .AddDefaultTokenProviders();
        return services.BuildServiceProvider();
    }
}
