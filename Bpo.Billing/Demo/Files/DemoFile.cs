namespace Bpo.Billing.Demo.Files;

/// <summary>An export as a client's system would send it.</summary>
/// <param name="LastDate">The last day whose contacts it holds.</param>
public sealed record DemoFile(DemoSource Source, string Name, DateOnly LastDate, ReadOnlyMemory<byte> Content);
