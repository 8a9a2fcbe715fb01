using Bpo.Billing.Ingestion.Aircall;
using Bpo.Billing.Ingestion.AmazonConnect;
using Bpo.Billing.Ingestion.Five9;
using Bpo.Billing.Ingestion.GenesysCloud;
using Bpo.Billing.Ingestion.NiceCxone;
using Bpo.Billing.Ingestion.Talkdesk;
using Bpo.Billing.Ingestion.Twilio;

namespace Bpo.Billing.Ingestion.Cloud;

/// <summary>What contact centres rented as a service write.</summary>
internal static class CloudFormats
{
    public static readonly IReadOnlyList<UsageFormat> All =
    [
        AmazonConnectFormat.Format,
        GenesysCloudFormat.Format,
        TwilioFormat.Format,
        TalkdeskFormat.Format,
        Five9Format.Format,
        AircallFormat.Format,
        CxoneFormat.Format,
    ];
}
