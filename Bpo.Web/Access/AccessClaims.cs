namespace Bpo.Web.Access;

/// <summary>Names of the claims that say who is asking and what is theirs.</summary>
public static class AccessClaims
{
    /// <summary>The public id of the user or key.</summary>
    public const string Actor = "bpo:actor";

    public const string Tenant = "bpo:tenant";

    /// <summary>The client a client's user is bound to; absent for the vendor's own people and keys.</summary>
    public const string Client = "bpo:client";

    public const string Scope = "bpo:scope";

    public const string Role = "bpo:role";

    public const string Language = "bpo:language";
}
