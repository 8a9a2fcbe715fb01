namespace Bpo.Domain.Credits;

/// <summary>Which credits one incident may cause when it breaks several levels at once.</summary>
public enum DoubleJeopardy
{
    All,
    Largest,
    ClientChooses,
}

public enum ChronicRemedy
{
    TerminationRight,
    Escalate,
}

/// <summary>A level missed in <paramref name="MissedIn"/> of the last <paramref name="Of"/> months gives a right, never an automatic act.</summary>
public sealed record ChronicFailure(int MissedIn, int Of, ChronicRemedy Then);

/// <summary>
/// A further credit for every so many failures in a rolling window, in percent of the fees of a year, of the period, or money.
/// </summary>
/// <param name="Slas">The levels whose failures count; empty counts all.</param>
public sealed record PersistentFailure(
    string Id,
    IReadOnlyList<string> Slas,
    int Every,
    int InMonths,
    decimal Credit,
    PersistentBase Of
);

public enum PersistentBase
{
    AnnualFees,
    Fees,
    AtRisk,
    Amount,
}

/// <summary>What a credit is for tax: it lowers the price, or it is damages outside the scope of tax.</summary>
public enum TaxNature
{
    PriceReduction,
    Damages,
}
