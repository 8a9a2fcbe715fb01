using Bpo.Billing.Ingestion;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Completeness;
using Bpo.Billing.Runs.Drafts;
using Bpo.Billing.Runs.Exclusions;
using Bpo.Billing.Runs.Findings;
using Bpo.Billing.Runs.Histories;
using Bpo.Billing.Runs.Hooks;
using Bpo.Billing.Runs.Imports;
using Bpo.Billing.Runs.Months;
using Bpo.Billing.Runs.Privacy;
using Bpo.Billing.Runs.Pulls;
using Bpo.Billing.Runs.Reconciling;
using Bpo.Billing.Runs.Records;
using Bpo.Billing.Runs.Simulations;
using Bpo.Billing.Runs.Staffing;
using Bpo.Billing.Runs.Standings;
using Bpo.Web.Operations.Databases;
using Bpo.Web.Operations.Settings;

namespace Bpo.Web.Operations;

/// <summary>The use cases of Billing, for the API, the pages and the jobs alike.</summary>
public static class RunsRoom
{
    public static void AddRuns(this IServiceCollection services, IngestionSettings ingestion)
    {
        var spool = Path.Combine(Path.GetTempPath(), "bpo-spool");
        services.AddSingleton(
            ImportSettings.Default with
            {
                SpoolFolder = spool,
                HeldFolder = DataFolder.File("held"),
                Limits = ReadLimits.Default with
                {
                    UploadBytes = ingestion.MaximumUploadBytes,
                    UnpackedBytes = ingestion.MaximumUnpackedBytes,
                    SpoolFolder = spool,
                },
            }
        );
        services.AddSingleton<IUsageSource, StoredUsage>();
        AddContracts(services);
        services.AddSingleton<RematchUsage>();
        services.AddSingleton<CloseInterrupted>();
        services.AddSingleton<ImportUsage>();
        services.AddSingleton<DecideHeldImport>();
        services.AddSingleton<RollBackImport>();
        services.AddSingleton<ImportRecords>();
        services.AddSingleton<RevealNumber>();
        services.AddSingleton<EraseCustomer>();
        services.AddSingleton<FindCustomer>();
        services.AddSingleton<SetRetention>();
        services.AddSingleton<MakeHookSecret>();
        services.AddSingleton<DeleteHookSecret>();
        services.AddSingleton<ForgetOldCustomers>();
        services.AddSingleton<CloseMonth>();
        services.AddSingleton<ReadMonth>();
        services.AddSingleton<RefreshStanding>();
        services.AddSingleton<RunMonth>();
        services.AddSingleton<IssueInvoice>();
        services.AddSingleton<ReverseInvoice>();
        services.AddSingleton<RefundInvoice>();
        services.AddSingleton<DismissRejections>();
        services.AddSingleton<RecycleRejections>();
        services.AddSingleton<UnmatchedUsage>();
        services.AddSingleton<ReadCompleteness>();
        services.AddSingleton<SetExpectation>();
        services.AddSingleton<SignGaps>();
        services.AddSingleton(new PullRules(ingestion.PullFromLoopback));
        services.AddSingleton<SetPull>();
        services.AddSingleton<MarkMissedDay>();
        AddAnalyses(services);
    }

    /// <summary>What looks at months and changes none.</summary>
    private static void AddAnalyses(IServiceCollection services)
    {
        services.AddSingleton<ExclusionEffect>();
        services.AddSingleton<FindPadding>();
        services.AddSingleton<HistoryJobs>();
        services.AddSingleton<PlanStaffing>();
        services.AddSingleton<ReadHistory>();
        services.AddSingleton<RollUpMonths>();
        services.AddSingleton<RecomputeAmended>();
        services.AddSingleton<RecomputeHistory>();
        services.AddSingleton<ReconcileMonth>();
        services.AddSingleton<SimulateTerms>();
    }

    private static void AddContracts(IServiceCollection services)
    {
        services.AddSingleton<AddTerms>();
        services.AddSingleton<DraftTerms>();
        services.AddSingleton<TryTerms>();
        services.AddSingleton<TermsEffects>();
        services.AddSingleton<PutForwardTerms>();
        services.AddSingleton<DecideTerms>();
        services.AddSingleton<SetApprovalLimit>();
        services.AddSingleton<AmendContract>();
    }
}
