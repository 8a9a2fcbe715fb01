using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Calls;

/// <summary>What a source decides about joining the legs of its calls.</summary>
public sealed record CallOptions
{
    public static readonly CallOptions Default = new();

    /// <summary>How far apart in time two legs of one call can lie once the window is full.</summary>
    public TimeSpan Reach { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Calls whose last leg ended less than this before the end of the file wait for the next file.</summary>
    public TimeSpan Tail { get; init; } = TimeSpan.Zero;

    /// <summary>Whether a call that only a menu or a mailbox answered counts as answered.</summary>
    public bool ApplicationsAnswer { get; init; }

    /// <summary>Whether calls through a queue are left to the queue's own log.</summary>
    public bool LeavesQueueCalls { get; init; }

    public bool LeavesConferences { get; init; }

    /// <summary>The column that stands for the service when a call met no queue; empty: the format's own choice.</summary>
    public string ServiceColumn { get; init; } = "";

    /// <summary>Dial plan contexts in which staff call out; a star stands for anything.</summary>
    public IReadOnlyList<string> OutboundContexts { get; init; } = ["from-internal*"];

    /// <summary>The names of the columns where the site has chosen its own; empty: the format finds them.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    public IReadOnlyList<StampPattern> Patterns { get; init; } = [];

    public bool IsOutbound(string context)
    {
        foreach (var pattern in OutboundContexts)
        {
            if (System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, context))
            {
                return true;
            }
        }

        return false;
    }
}
