namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>Where the vendor works, told by its queues.</summary>
internal static class SiteSentences
{
    public static Draft Of(Clause site) =>
        new(
            site.Pointer,
            new TermWriter(site.Words)
                .Say(
                    "Site",
                    ("name", site.Value(site.Text("name") is null ? "id" : "name", ValueKind.Text)),
                    ("queues", Clause.Plain(site.List("queues")))
                )
                .Parts
        );
}
