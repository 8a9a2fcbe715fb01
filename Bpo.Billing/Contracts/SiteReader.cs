using Bpo.Domain.Contracts;

namespace Bpo.Billing.Contracts;

/// <summary>Reads a site and its queues.</summary>
internal static class SiteReader
{
    public static Site Read(TermsNode node)
    {
        var id = node.Text("id");
        var site = new Site(id, node.OptionalText("name") ?? id, node.Texts("queues"));
        if (site.Queues.Count == 0)
        {
            node.Fault("queues", "required", "A site is told by its queues: name at least one.");
        }

        node.Close();
        return site;
    }
}
