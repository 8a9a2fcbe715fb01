using Bpo.Billing.Runs.Privacy;

namespace Bpo.Web.Jobs;

/// <summary>Forgets what each tenant's rule says is old. What was done stands in the database, so a missed day is made up for.</summary>
public sealed partial class KeepRetention(EveryTenant tenants, ForgetOldCustomers forget, ILogger<KeepRetention> logger)
{
    /// <returns>In how many tenants something was due.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var applied = 0;
        foreach (var scope in await tenants.Scopes(cancel))
        {
            if (await forget.Run(scope, cancel) is { } done)
            {
                Applied(done.Numbers, done.Customers, done.Agents, done.Attributes, done.SetAside, done.Files);
                applied++;
            }
        }

        return applied;
    }

    [LoggerMessage(
        3501,
        LogLevel.Information,
        "Retention took {Numbers} numbers, {Customers} customers, {Agents} agents, attributes of {Contacts} contacts, texts of {Rows} rows set aside, {Files} held files"
    )]
    private partial void Applied(int numbers, int customers, int agents, int contacts, int rows, int files);
}
