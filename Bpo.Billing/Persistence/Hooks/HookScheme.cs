namespace Bpo.Billing.Persistence.Hooks;

/// <summary>How a push says that it comes from its source.</summary>
public enum HookScheme
{
    /// <summary>Standard Webhooks: HMAC-SHA256 over id, timestamp and body.</summary>
    Standard,

    /// <summary>Twilio: HMAC-SHA1 over the address and the sorted form members.</summary>
    Twilio,

    /// <summary>Amazon Data Firehose to an HTTP endpoint: a key in a header.</summary>
    Firehose,
}
