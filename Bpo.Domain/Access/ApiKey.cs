namespace Bpo.Domain.Access;

/// <summary>A machine's way in. Only the hash is kept: the key has 128 random bits or more, so a fast hash is enough.</summary>
public sealed class ApiKey : IDirectoryRow, IVersioned
{
    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>SHA-256 of the whole key.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The last four characters, so that a person can tell two keys apart.</summary>
    public required string Ending { get; init; }

    /// <summary>Words such as <c>usage:write</c>, separated by a space; empty allows nothing.</summary>
    public required string Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public long Version { get; private set; }

    public bool IsValidAt(DateTimeOffset instant) =>
        RevokedAt is null && (ExpiresAt is not { } expires || instant < expires);
}
