namespace Bpo.Domain.Parties;

/// <summary>The two sides of a contract. What one side asks for, only the other one grants.</summary>
public enum Side
{
    Client,
    Vendor,
}

public static class Sides
{
    public static Side Other(this Side side) => side == Side.Client ? Side.Vendor : Side.Client;
}
