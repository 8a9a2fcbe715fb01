using Bpo.Billing.Runs;
using Bpo.Web.Features.Clients;
using Bpo.Web.Features.Contacts;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Features.Contracts.Drafts;
using Bpo.Web.Features.Credits;
using Bpo.Web.Features.Disputes;
using Bpo.Web.Features.Exclusions;
using Bpo.Web.Features.Forecasts;
using Bpo.Web.Features.Imports;
using Bpo.Web.Features.Invoices;
using Bpo.Web.Features.Overview;
using Bpo.Web.Features.Privacy;
using Bpo.Web.Features.Promises;
using Bpo.Web.Features.RollUps;
using Bpo.Web.Features.Sellers;
using Bpo.Web.Features.Sla;
using Bpo.Web.Features.Sources;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bpo.Web.Features;

/// <summary>What the pages read and do. Every handler opens the database for one operation and closes it.</summary>
internal static class FeaturesRoom
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddScoped<CurrentCaller>();
        services.AddScoped<ReadFrame>();
        services.AddScoped<ClientList>();
        services.AddScoped<ContractList>();
        services.AddScoped<DrawUpContract>();
        services.AddScoped<ReadContract>();
        services.AddScoped<ContractMonths>();
        services.AddScoped<ReadSides>();
        services.AddScoped<ReadDrafts>();
        services.AddScoped<TermsDesk>();
        services.AddScoped<ContactList>();
        services.AddScoped<ReadContact>();
        services.AddScoped<ImportList>();
        services.AddScoped<ReadImport>();
        services.AddScoped<ReadHeld>();
        services.AddScoped<ReadSources>();
        services.AddScoped<ReadBrought>();
        services.AddScoped<ReadMonthResults>();
        services.AddScoped<ReadRollUps>();
        services.AddScoped<SlaIndex>();
        services.AddScoped<ReadPromise>();
        services.AddScoped<ReadOverview>();
        services.AddScoped<ExclusionInbox>();
        services.AddScoped<ExclusionDesk>();
        services.AddScoped<ExclusionChoices>();
        services.AddScoped<DisputeDesk>();
        services.AddScoped<CreditLedger>();
        services.AddScoped<ForecastDesk>();
        services.AddScoped<InvoiceList>();
        services.AddScoped<ReadInvoice>();
        services.AddScoped<ReadLineContacts>();
        services.AddScoped<PrivacyLog>();
        services.AddScoped<PushDesk>();
        services.AddScoped<SellerDesk>();
    }
}
