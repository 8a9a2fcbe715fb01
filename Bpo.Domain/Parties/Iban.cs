namespace Bpo.Domain.Parties;

/// <summary>International bank account numbers (ISO 13616): two letters, two check digits, up to thirty characters.</summary>
public static class Iban
{
    private const int Shortest = 15;
    private const int Longest = 34;

    /// <summary>Whether somebody means an IBAN: account numbers of other kinds do not begin with a country.</summary>
    public static bool IsMeant(string account) =>
        account.Length > 4
        && char.IsAsciiLetter(account[0])
        && char.IsAsciiLetter(account[1])
        && char.IsAsciiDigit(account[2])
        && char.IsAsciiDigit(account[3]);

    /// <summary>The first four characters go to the end, letters count as 10 to 35, and the rest of 97 is 1 (ISO 7064).</summary>
    public static bool IsValid(string account) =>
        IsMeant(account)
        && account.Length is >= Shortest and <= Longest
        && account.All(char.IsAsciiLetterOrDigit)
        && (account[4..] + account[..4]).Aggregate(0, Rest) == 1;

    private static int Rest(int rest, char character) =>
        char.IsAsciiDigit(character)
            ? ((rest * 10) + (character - '0')) % 97
            : ((rest * 100) + (char.ToUpperInvariant(character) - 'A') + 10) % 97;
}
