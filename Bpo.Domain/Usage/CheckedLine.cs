namespace Bpo.Domain.Usage;

/// <summary>One invoice line that the client has checked.</summary>
public sealed record CheckedLine(string Invoice, string Line, DateTimeOffset At, bool IsCorrect, string Service);
