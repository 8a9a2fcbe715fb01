namespace Bpo.Billing.Demo.Floors;

/// <summary>A day that went differently: more contacts than usual, or fewer agents.</summary>
/// <param name="Floor">The key of the floor it hit.</param>
internal sealed record Disturbance(DateOnly Date, string Floor, int LoadPermille, int PresentPermille);
