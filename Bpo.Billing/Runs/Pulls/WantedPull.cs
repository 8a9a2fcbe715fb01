using System.Buffers;
using Bpo.Domain;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Pulls;

/// <summary>How somebody wants a source to be pulled.</summary>
/// <param name="CredentialName">Of the header or parameter; empty without a credential.</param>
/// <param name="Secret">Null keeps the one that is stored.</param>
public sealed record WantedPull(
    string Url,
    PullSchedule Schedule,
    PullCredential Credential = PullCredential.None,
    string CredentialName = "",
    string? Secret = null
)
{
    private const int LongestUrl = 2_000;
    private const int LongestName = 100;
    private const int LongestSecret = 4_000;

    /// <summary>The characters of a token (RFC 9110, 5.6.2).</summary>
    private static readonly SearchValues<char> Token = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    /// <summary>Headers that belong to the request itself.</summary>
    private static readonly string[] Ours =
    [
        "Connection",
        "Content-Length",
        "Host",
        "If-Modified-Since",
        "If-None-Match",
        "Range",
        "Transfer-Encoding",
        "Upgrade",
    ];

    /// <summary>The address of an ordinary day; null when it is none.</summary>
    internal Uri? Address =>
        Uri.TryCreate(
            Url.Replace(SourcePull.DatePlaceholder, "2000-01-01", StringComparison.Ordinal),
            UriKind.Absolute,
            out var address
        )
            ? address
            : null;

    /// <param name="before">What is stored; null when nothing is.</param>
    internal IReadOnlyList<Fault> Faults(PullRules rules, SourcePull? before)
    {
        var faults = new List<Fault>();
        if (Url.Length > LongestUrl || Address is not { Fragment.Length: 0 } address || !rules.Allows(address))
        {
            faults.Add(new Fault("/url", "url", "An absolute https address without user and fragment is needed."));
        }

        if (!Schedule.IsValid)
        {
            faults.Add(
                new Fault(
                    "/everyMinutes",
                    "schedule",
                    $"Either everyMinutes ({PullSchedule.LeastMinutes} to {PullSchedule.MostMinutes}) or dailyAt is needed."
                )
            );
        }

        if (!IsNameValid)
        {
            faults.Add(new Fault("/credential/name", "name", "This is no name of a header or parameter for a secret."));
        }

        if (Secret is null ? NeedsSecret(before) : !IsSecretValid(Secret))
        {
            faults.Add(
                new Fault(
                    "/credential/secret",
                    "secret",
                    "A secret of printable characters is needed; for another server or name it must be given anew."
                )
            );
        }

        return faults;
    }

    private bool IsNameValid =>
        Credential == PullCredential.None
            ? CredentialName.Length == 0
            : CredentialName.Length is > 0 and <= LongestName
                && !CredentialName.AsSpan().ContainsAnyExcept(Token)
                && !(
                    Credential == PullCredential.Header
                    && Ours.Contains(CredentialName, StringComparer.OrdinalIgnoreCase)
                );

    /// <summary>Who may change the address must not thereby learn the secret: it stays with its server and name.</summary>
    private bool NeedsSecret(SourcePull? before) =>
        Credential != PullCredential.None
        && (
            before?.Sealed is null
            || before.Credential != Credential
            || before.CredentialName != CredentialName
            || Address is not { } address
            || new WantedPull(before.Url, before.Schedule).Address is not { } known
            || !PullRules.IsSameServer(address, known)
        );

    private bool IsSecretValid(string secret) =>
        Credential != PullCredential.None
        && secret.Length is > 0 and <= LongestSecret
        && !secret.Any(sign => sign is < ' ' or > '~');
}
