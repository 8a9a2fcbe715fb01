namespace Bpo.Billing.Runs.Pulls;

/// <summary>Which addresses may be pulled at all, before their names are resolved.</summary>
/// <param name="AllowsLoopback">Whether http to the machine itself is allowed, for tests.</param>
public sealed record PullRules(bool AllowsLoopback)
{
    /// <summary>https only, and no user in the address: it would be shown to whoever reads it.</summary>
    public bool Allows(Uri address) =>
        address.UserInfo.Length == 0
        && (
            address.Scheme == Uri.UriSchemeHttps
            || (AllowsLoopback && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
        );

    /// <summary>A secret is meant for one server: scheme, name and port.</summary>
    public static bool IsSameServer(Uri one, Uri other) =>
        (one.Scheme, one.IdnHost, one.Port) == (other.Scheme, other.IdnHost, other.Port);
}
