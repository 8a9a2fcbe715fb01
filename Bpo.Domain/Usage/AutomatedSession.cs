namespace Bpo.Domain.Usage;

/// <summary>A conversation a machine began: a menu, a bot, a form.</summary>
/// <param name="IsResolved">Whether it ended there, without an agent.</param>
public sealed record AutomatedSession(string Id, DateTimeOffset At, bool IsResolved, string Service);
