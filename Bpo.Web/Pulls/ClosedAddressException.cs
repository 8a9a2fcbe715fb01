namespace Bpo.Web.Pulls;

/// <summary>An address a pull must not reach.</summary>
public sealed class ClosedAddressException : Exception
{
    public ClosedAddressException() { }

    public ClosedAddressException(string message)
        : base(message) { }

    public ClosedAddressException(string message, Exception inner)
        : base(message, inner) { }
}
