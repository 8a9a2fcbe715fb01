namespace Bpo.Billing.Ingestion.Cloud;

/// <summary>What contact centres rented as a service write.</summary>
internal static class CloudFormats
{
    public static readonly IReadOnlyList<UsageFormat> All = [];
}
