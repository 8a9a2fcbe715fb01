using Bpo.Domain.Credits;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Sla;

/// <summary>The way from a result to its credit, each step with what it left.</summary>
public sealed partial class CreditSteps
{
    [Parameter]
    public SlaCredit? Credit { get; set; }
}
