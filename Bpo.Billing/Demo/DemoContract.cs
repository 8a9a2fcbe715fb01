namespace Bpo.Billing.Demo;

/// <summary>A contract of the demo tenant with its versions of the terms, oldest first, as JSON documents.</summary>
public sealed record DemoContract(
    DemoParty Client,
    DemoParty Vendor,
    string Number,
    string Name,
    DateOnly StartsOn,
    DateOnly EndsOn,
    IReadOnlyList<ReadOnlyMemory<byte>> Terms
);
