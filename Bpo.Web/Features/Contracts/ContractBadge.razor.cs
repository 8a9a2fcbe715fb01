using Bpo.Domain.Contracts;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts;

/// <summary>Whether a contract is being drawn up, runs, or has ended.</summary>
public sealed partial class ContractBadge
{
    [Parameter, EditorRequired]
    public required ContractStatus Status { get; set; }
}
