using Bpo.Domain.Access;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>How long a tenant remembers who its customers and agents were. Without a rule nothing is forgotten by itself.</summary>
public sealed class RetentionRule : ITenantRow, IVersioned
{
    public required Guid TenantId { get; init; }

    /// <summary>Whole calendar months, 1 to 240; numbers of customers unheard of for longer go in any case.</summary>
    public required int Months { get; set; }

    /// <summary>Whether their tokens are replaced by meaningless words too.</summary>
    public required bool ErasesTokens { get; set; }

    /// <summary>Whether agents of older contacts are replaced by meaningless words.</summary>
    public required bool ErasesAgents { get; set; }

    /// <summary>Whether what sources said beside is taken from older contacts.</summary>
    public required bool ErasesAttributes { get; set; }

    /// <summary>Everything before it has been erased by the rule as it stands; null until then.</summary>
    public DateTimeOffset? ErasedBefore { get; set; }

    public long Version { get; private set; }

    /// <summary>The first moment that is still remembered.</summary>
    public DateTimeOffset CutAt(DateTimeOffset now) => CutAt(now, Months);

    /// <summary>What a rule of so many whole months would remember, in UTC.</summary>
    public static DateTimeOffset CutAt(DateTimeOffset now, int months) =>
        new DateTimeOffset(now.UtcDateTime.Year, now.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(-months);
}
