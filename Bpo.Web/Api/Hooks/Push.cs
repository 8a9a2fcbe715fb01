using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bpo.Billing.Persistence.Hooks;

namespace Bpo.Web.Api.Hooks;

/// <summary>What one request brings: by which scheme it is signed, how its sender names it, and what the source's file is.</summary>
/// <param name="Id">The same message sent again has the same.</param>
internal sealed record Push(HookScheme Scheme, string Id, byte[] Body, HttpRequest Request)
{
    private const int LongestId = 200;

    /// <summary>Null when no header of a scheme we know is there.</summary>
    public static Push? Of(HttpRequest request, byte[] body)
    {
        var headers = request.Headers;
        return headers.ContainsKey("webhook-signature")
                ? new(HookScheme.Standard, Short(headers["webhook-id"].ToString()), body, request)
            : headers.ContainsKey("X-Twilio-Signature")
                ? new(HookScheme.Twilio, Convert.ToHexStringLower(SHA256.HashData(body)), body, request)
            : headers.ContainsKey("X-Amz-Firehose-Access-Key")
                ? new(HookScheme.Firehose, Short(headers["X-Amz-Firehose-Request-Id"].ToString()), body, request)
            : null;
    }

    /// <param name="address">As the sender called it.</param>
    public bool IsSignedWith(string secret, string address, DateTimeOffset now) =>
        Scheme switch
        {
            HookScheme.Standard => HookSignatures.IsStandard(
                secret,
                Header("webhook-id"),
                Header("webhook-timestamp"),
                Body,
                Header("webhook-signature"),
                now
            ),
            HookScheme.Twilio => HookSignatures.IsTwilio(
                secret,
                address,
                Encoding.UTF8.GetString(Body),
                Header("X-Twilio-Signature")
            ),
            _ => HookSignatures.IsKey(secret, Header("X-Amz-Firehose-Access-Key")),
        };

    /// <summary>The file as the source's format reads it; null when the batch has not the shape its sender documents.</summary>
    public byte[]? File() => Scheme == HookScheme.Firehose ? Records() : [.. Body, (byte)'\n'];

    private byte[]? Records()
    {
        try
        {
            using var batch = JsonDocument.Parse(Body);
            using var file = new MemoryStream();
            foreach (var record in batch.RootElement.GetProperty("records").EnumerateArray())
            {
                file.Write(record.GetProperty("data").GetBytesFromBase64());
                file.WriteByte((byte)'\n');
            }

            return file.ToArray();
        }
        catch (Exception broken)
            when (broken is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private string Header(string name) => Request.Headers[name].ToString();

    private static string Short(string id) =>
        id.Length <= LongestId ? id : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
