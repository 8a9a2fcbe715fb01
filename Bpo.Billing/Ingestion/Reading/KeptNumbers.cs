using System.Runtime.CompilerServices;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>
/// Knows what each token was made from for as long as somebody holds the token: legs wait for their call, contacts for their
/// batch, and what is let go takes its number along. So memory stays as flat as without it.
/// </summary>
public sealed class KeptNumbers
{
    private const int Longest = 200;

    private readonly ConditionalWeakTable<string, string> numbers = [];

    public void Keep(string token, ReadOnlySpan<char> number) =>
        numbers.AddOrUpdate(token, number[..Math.Min(number.Length, Longest)].ToString());

    /// <param name="token">The very text <see cref="CustomerTokens"/> gave out.</param>
    public string? NumberOf(string token) => numbers.TryGetValue(token, out var number) ? number : null;
}
