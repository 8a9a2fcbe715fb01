using Bpo.Domain.Access;

namespace Bpo.Billing.Persistence.Hooks;

/// <summary>What a source signs its pushes with. Two are valid while a secret is being changed.</summary>
public sealed class HookSecret : IDirectoryRow
{
    /// <summary>With which a secret of Standard Webhooks begins.</summary>
    public const string StandardPrefix = "whsec_";

    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    public required Guid SourceId { get; init; }

    public required HookScheme Scheme { get; init; }

    public required string Sealed { get; init; }

    /// <summary>The last four characters, so that a person can tell two secrets apart.</summary>
    public required string Ending { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null for the newest.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>What the sealed text is bound to.</summary>
    public static string Purpose(Guid id) => $"hook-secret {id:N}";
}
