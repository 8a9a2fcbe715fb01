namespace Bpo.Web.Operations.Settings;

/// <summary>The first tenant, user and API key; they are made on an empty database only and take the place of the demo.</summary>
public sealed class BootstrapSettings
{
    public const int ShortestKey = 24;

    public const int ShortestPassword = 12;

    /// <summary>The name of the first tenant; empty makes none.</summary>
    public string Tenant { get; init; } = "";

    public string AdminEmail { get; init; } = "";

    public string AdminPassword { get; init; } = "";

    /// <summary>Any text of at least 24 characters; it gets all scopes.</summary>
    public string ApiKey { get; init; } = "";

    public bool IsGiven => Tenant.Length > 0;

    /// <summary>What is wrong with these settings, in words; empty when nothing is.</summary>
    public IEnumerable<string> Faults()
    {
        if (!IsGiven && (AdminEmail.Length > 0 || AdminPassword.Length > 0 || ApiKey.Length > 0))
        {
            yield return "Bootstrap:Tenant is missing: the other Bootstrap settings need it.";
        }

        if (AdminEmail.Length > 0 != AdminPassword.Length > 0)
        {
            yield return "Bootstrap:AdminEmail and Bootstrap:AdminPassword go together.";
        }

        if (AdminPassword.Length is > 0 and < ShortestPassword)
        {
            yield return $"Bootstrap:AdminPassword needs at least {ShortestPassword} characters.";
        }

        if (ApiKey.Length is > 0 and < ShortestKey)
        {
            yield return $"Bootstrap:ApiKey needs at least {ShortestKey} characters.";
        }
    }
}
