namespace Bpo.Domain.Usage;

/// <summary>Where the secret of a pull goes.</summary>
public enum PullCredential
{
    None,

    /// <summary>The value of a header, such as <c>Authorization</c>.</summary>
    Header,

    /// <summary>The value of a parameter of the address.</summary>
    Query,
}
