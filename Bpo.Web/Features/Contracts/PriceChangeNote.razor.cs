using System.Text;
using Bpo.Billing.Contracts;
using Bpo.Domain.Pricing.Promises;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts;

/// <summary>When prices change next by the terms in force, and by when that is to be announced; nothing where they follow no index.</summary>
public sealed partial class PriceChangeNote
{
    [Parameter, EditorRequired]
    public required ContractView.Version? InForce { get; set; }

    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }

    private PriceChange? Change =>
        InForce is { } version
            ? TermsReader
                .Read(Encoding.UTF8.GetBytes(version.Document))
                .Match(terms => terms.Commitments.Indexation?.NextChange(Today), _ => null)
            : null;
}
