using System.Globalization;
using System.Text;
using Bpo.Billing.Contracts;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Drafts;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Web.Documents;
using Bpo.Web.Features.Contracts.Drafts;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>The draft on a month that was: every line, credit and promise beside what the version in force made of it.</summary>
public sealed partial class TermsTrial(TermsDesk desk, CurrentCaller current, TimeProvider clock)
{
    private const int Months = 24;

    private TriedTerms? tried;
    private ContractNames names = ContractNames.None;
    private string triedOf = "";
    private Problem? refusal;
    private bool isBusy;
    private string? month;

    [Parameter, EditorRequired]
    public required ContractView Contract { get; set; }

    [Parameter, EditorRequired]
    public required EditedTerms Terms { get; set; }

    private IReadOnlyList<DateOnly> Choices
    {
        get
        {
            var last = TermsEffects.LastWhole(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).From;
            return
            [
                .. Enumerable
                    .Range(-1, Months)
                    .Select(back => last.AddMonths(-back))
                    .Where(first => first.AddMonths(1) > Contract.StartsOn)
                    .Where(first => Contract.EndsOn is not { } end || first < end),
            ];
        }
    }

    protected override void OnInitialized() =>
        month = Choices
            .Skip(1)
            .Concat(Choices)
            .Select(first => first.ToString("O", CultureInfo.InvariantCulture))
            .FirstOrDefault();

    private async Task Run()
    {
        if (!DateOnly.TryParseExact(month, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return;
        }

        isBusy = true;
        StateHasChanged();
        triedOf = Terms.Document.ToJsonString();
        var result = await desk.Try(
            await current.Get(),
            PublicId.Parse(PublicId.Contract, Contract.Id)!.Value,
            triedOf,
            Period.Month(first.Year, first.Month),
            CancellationToken.None
        );
        isBusy = false;
        refusal = result.Match(_ => (Problem?)null, problem => problem);
        tried = result.Match(months => (TriedTerms?)months, _ => null);
        names = Named(Terms.Agreed.ToJsonString(), triedOf);
    }

    /// <summary>The draft's own names come before those of the version it is compared with.</summary>
    private static ContractNames Named(params IEnumerable<string> documents) =>
        ContractNaming.Of(
            documents.SelectMany(document =>
                TermsReader
                    .Read(Encoding.UTF8.GetBytes(document))
                    .Match(terms => [terms], _ => (Domain.Contracts.Terms[])[])
            )
        );

    private IEnumerable<Row> Rows
    {
        get
        {
            var (now, then) = (tried!.InForce, tried.Tried);
            var lines = now.Lines.Concat(then.Lines).Select(line => (line.Charge, line.Kind)).Distinct();
            foreach (var (charge, kind) in lines)
            {
                yield return Money(Name(charge, kind), Sum(now, charge, kind), Sum(then, charge, kind), isTotal: false);
            }

            yield return Money(Words["Invoices.Net"], now.Invoice.NetMinor, then.Invoice.NetMinor, isTotal: true);
            yield return Money(Words["Invoices.Tax"], now.Invoice.TaxMinor, then.Invoice.TaxMinor, isTotal: false);
            yield return Money(Words["Invoices.Total"], now.Invoice.TotalMinor, then.Invoice.TotalMinor, isTotal: true);
            foreach (
                var sla in now
                    .Results.Concat(then.Results)
                    .Select(result => result.Sla)
                    .Distinct(StringComparer.Ordinal)
            )
            {
                var (before, after) = (Result(now, sla), Result(then, sla));
                yield return new Row(
                    Words["Terms.TrialSla", names.Promise(sla)],
                    Judged(before),
                    Judged(after),
                    before?.Attainment == after?.Attainment ? "" : Words["Terms.TrialFlips"],
                    IsTotal: false
                );
            }
        }
    }

    private Row Money(string name, long before, long after, bool isTotal)
    {
        var currency = Currency.Of(tried!.Tried.Invoice.CurrencyCode);
        return new Row(
            name,
            Formats.Money(Domain.Amounts.Money.OfMinor(before, currency)),
            Formats.Money(Domain.Amounts.Money.OfMinor(after, currency)),
            Formats.Difference(Domain.Amounts.Money.OfMinor(after - before, currency).Amount, currency.Decimals),
            isTotal
        );
    }

    private string Judged(SlaRecord? result) =>
        result is null ? "–"
        : Enum.TryParse<Attainment>(result.Attainment, out var attainment)
            ? $"{(result.Value is { } value ? Formats.Number(value, 2) : "–")} · {Words[$"Terms.Judged{attainment}"]}"
        : "–";

    private string Name(string charge, string kind)
    {
        var line = tried!
            .Tried.Lines.Concat(tried.InForce.Lines)
            .First(one => one.Charge == charge && one.Kind == kind);
        return names.Line(StoredJson.Read<Explanation>(line.Description));
    }

    private static long Sum(ProposedMonth month, string charge, string kind) =>
        month.Lines.Where(line => line.Charge == charge && line.Kind == kind).Sum(line => line.AmountMinor);

    private static SlaRecord? Result(ProposedMonth month, string sla) =>
        month.Results.FirstOrDefault(result => result.Sla == sla);

    private sealed record Row(string Name, string InForce, string Tried, string Difference, bool IsTotal);
}
