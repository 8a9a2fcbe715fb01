using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Freshdesk;

/// <summary>The numbers Freshdesk writes for words.</summary>
internal static class FreshdeskStatus
{
    /// <summary>4 resolved, 5 closed; a desk's own statuses begin at 6.</summary>
    public static bool IsDone(string status) => status is "4" or "5";

    public static string NameOf(string status) =>
        status switch
        {
            "2" => "open",
            "3" => "pending",
            "4" => "resolved",
            "5" => "closed",
            _ => status,
        };

    public static string? PriorityOf(string priority) =>
        priority switch
        {
            "1" => "low",
            "2" => "medium",
            "3" => "high",
            "4" => "urgent",
            _ => null,
        };

    public static Channel ChannelOf(string source) =>
        source switch
        {
            "3" => Channel.Voice,
            "7" => Channel.Chat,
            _ => Channel.Email,
        };
}
