namespace Bpo.Web.Components.Icons;

internal static class IconPaths
{
    public static string Of(string name) =>
        name switch
        {
            "overview" => "M2 7.5 8 2.5l6 5V14H2V7.5Zm4.5 6.3V9.5h3v4.3",
            "clients" =>
                "M6 7.3a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm-4.5 6.2c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4m-.3-11a2.4 2.4 0 0 1 0 4.6m1.6 2.6c1.6.6 2.7 1.9 2.7 3.8",
            "contracts" => "M3.5 1.8h6l3 3v9.4h-9V1.8Zm2.3 6h4.4m-4.4 3h4.4",
            "sla" => "M2.2 12a6 6 0 1 1 11.6 0M8 10l3-3.5",
            "exclusions" => "M2 3h12l-4.5 5.5V13l-3 1.2V8.5L2 3Z",
            "disputes" => "M2 2.5h9v6H6L3.5 11V8.5H2v-6Zm5 8h4.5L13.5 13v-2.5h.5V5",
            "invoices" => "M3 1.8h10v12.6l-2-1.4-1.6 1.4L8 13l-1.5 1.4L5 13l-2 1.4V1.8Zm2.7 3.5h4.6m-4.6 3h4.6",
            "imports" => "M8 10.5v-8m-3 3 3-3 3 3M2.5 10.5v3h11v-3",
            "reviews" => "M2.5 2.5h11v11h-11v-11Zm2.5 8.3V8m3 2.8V5m3 5.8V7",
            "menu" => "M2 4h12M2 8h12M2 12h12",
            "down" => "m4 6 4 4 4-4",
            "right" => "m6 4 4 4-4 4",
            "language" => "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM2.2 8h11.6M8 2c-4 4-4 8 0 12 4-4 4-8 0-12",
            "theme" =>
                "M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Zm0-11v11m1-9.8c2.3.5 3.5 2.3 3.5 4.3s-1.2 3.8-3.5 4.3",
            "person" => "M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8Zm-5.2 6c0-2.8 2.3-4.3 5.2-4.3s5.2 1.5 5.2 4.3",
            "bank" => "M2 6.2 8 2.5l6 3.7H2Zm1.5 0v6m3-6v6m3-6v6m3-6v6M2 14h12v-1.8H2V14Z",
            "lock" => "M3.5 7h9v7h-9V7Zm2 0V5a2.5 2.5 0 0 1 5 0v2",
            "data" =>
                "M3 4c0-1.2 2.2-2 5-2s5 .8 5 2-2.2 2-5 2-5-.8-5-2Zm0 0v8c0 1.2 2.2 2 5 2s5-.8 5-2V4M3 8c0 1.2 2.2 2 5 2s5-.8 5-2",
            "download" => "M8 2.5v8m-3-3 3 3 3-3M2.5 10.5v3h11v-3",
            "check" => "m3.5 8.5 3 3 6-7",
            "copy" => "M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8v-8Z",
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such drawing."),
        };
}
