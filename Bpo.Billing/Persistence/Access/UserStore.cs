using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence.Access;

/// <summary>Identity's store over keys that begin with the tenant: belongings take the tenant of their user.</summary>
public sealed class UserStore(BpoDbContext context, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<User, BpoDbContext, Guid, UserClaim, UserLogin, UserToken, UserPasskey>(context, describer)
{
    public override Task<User?> FindByIdAsync(string userId, CancellationToken cancellationToken = default)
    {
        var id = ConvertIdFromString(userId);
        return Users.SingleOrDefaultAsync(user => user.Id == id, cancellationToken);
    }

    /// <summary>One address may be known to several tenants; the oldest account answers.</summary>
    public override Task<User?> FindByNameAsync(
        string normalizedUserName,
        CancellationToken cancellationToken = default
    ) => Oldest(Users.Where(user => user.NormalizedUserName == normalizedUserName), cancellationToken);

    public override Task<User?> FindByEmailAsync(
        string normalizedEmail,
        CancellationToken cancellationToken = default
    ) => Oldest(Users.Where(user => user.NormalizedEmail == normalizedEmail), cancellationToken);

    protected override Task<UserToken?> FindTokenAsync(
        User user,
        string loginProvider,
        string name,
        CancellationToken cancellationToken
    ) =>
        Context
            .Set<UserToken>()
            .SingleOrDefaultAsync(
                token =>
                    token.TenantId == user.TenantId
                    && token.UserId == user.Id
                    && token.LoginProvider == loginProvider
                    && token.Name == name,
                cancellationToken
            );

    protected override UserClaim CreateUserClaim(User user, Claim claim)
    {
        var row = new UserClaim { TenantId = user.TenantId, UserId = user.Id };
        row.InitializeFromClaim(claim);
        return row;
    }

    protected override UserLogin CreateUserLogin(User user, UserLoginInfo login) =>
        new()
        {
            TenantId = user.TenantId,
            UserId = user.Id,
            LoginProvider = login.LoginProvider,
            ProviderKey = login.ProviderKey,
            ProviderDisplayName = login.ProviderDisplayName,
        };

    protected override UserToken CreateUserToken(User user, string loginProvider, string name, string? value) =>
        new()
        {
            TenantId = user.TenantId,
            UserId = user.Id,
            LoginProvider = loginProvider,
            Name = name,
            Value = value,
        };

    protected override UserPasskey CreateUserPasskey(User user, UserPasskeyInfo passkey) =>
        new()
        {
            TenantId = user.TenantId,
            UserId = user.Id,
            CredentialId = passkey.CredentialId,
            Data = new()
            {
                PublicKey = passkey.PublicKey,
                Name = passkey.Name,
                CreatedAt = passkey.CreatedAt,
                Transports = passkey.Transports,
                SignCount = passkey.SignCount,
                IsUserVerified = passkey.IsUserVerified,
                IsBackupEligible = passkey.IsBackupEligible,
                IsBackedUp = passkey.IsBackedUp,
                AttestationObject = passkey.AttestationObject,
                ClientDataJson = passkey.ClientDataJson,
            },
        };

    private static Task<User?> Oldest(IQueryable<User> users, CancellationToken cancel) =>
        users.OrderBy(user => user.Id).FirstOrDefaultAsync(cancel);
}
