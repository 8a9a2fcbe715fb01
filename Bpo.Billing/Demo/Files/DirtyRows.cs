using System.Text;

namespace Bpo.Billing.Demo.Files;

/// <summary>Rows as real exports hold them now and then: each is refused by the import with a reason of its own.</summary>
internal static class DirtyRows
{
    private const string Text = """
        tal-v-x1,1,voice,inbound,care-orders,tal-v-a101,tal-v-c00001,de,order-status,{0}T10:04:11+02:00,{0}T10:04:20+02:00,{0}T10:07:20+02:00,,,9,4,-180,0,30,answered,false,true,false,,,solved
        tal-v-x2,1,voice,inbound,care-orders,tal-v-a101,tal-v-c00002,de,order-status,{0}T11:20:05+02:00,{0}T11:20:15+02:00,{0}T11:12:00+02:00,,,10,4,240,0,30,answered,false,true,false,,,solved
        tal-v-x3,1,voice,inbound,care-returns,,tal-v-c00003,de,refund,{0}T25:10:00+02:00,,,,,40,0,0,0,0,abandoned,false,,false,,,
        tal-v-x4,1,voice,inbound,care-returns,,tal-v-c00004,de,refund,{0}T12:01:00+02:00,,,,,35,0,0,0,0,lost,false,,false,,,
        ,1,voice,inbound,care-advice,tal-v-a102,tal-v-c00005,de,product,{0}T13:15:00+02:00,{0}T13:15:10+02:00,{0}T13:18:10+02:00,,,10,4,180,0,30,answered,false,true,false,,,solved
        tal-v-x6,1,voice,inbound,care-advice,tal-v-a102,tal-v-c00006,de,product,{0}T14:15:00+02:00,{0}T14:15:10+02:00,{0}T14:18:10+02:00,,,ten,4,180,0,30,answered,false,true,false,,,solved
        tal-v-x7,1,voice,inbound,care-advice,tal-v-a102,tal-v-c00007

        """;

    public static DemoFile Soil(DemoFile file)
    {
        var rows = Text.Replace("{0}", Day(file), StringComparison.Ordinal).TrimEnd() + "\n";
        return file with { Content = (byte[])[.. file.Content.Span, .. Encoding.UTF8.GetBytes(rows)] };
    }

    private static string Day(DemoFile file) =>
        file.LastDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
