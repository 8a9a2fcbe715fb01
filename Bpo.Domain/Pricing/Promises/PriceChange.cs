namespace Bpo.Domain.Pricing.Promises;

/// <summary>The next change of prices, as far as it can be told on a day.</summary>
/// <param name="On">The day prices change.</param>
/// <param name="NoticeBy">The last day to announce it.</param>
/// <param name="Percent">The change; null while the index is not published.</param>
/// <param name="ProtectedUntil">The first day prices may change at all, while that is still to come.</param>
public sealed record PriceChange(DateOnly On, DateOnly NoticeBy, decimal? Percent, DateOnly? ProtectedUntil);
