using System.Globalization;
using Bpo.Billing.Documents;
using Bpo.Billing.Runs.Attestations;
using Microsoft.AspNetCore.Components.Forms;

namespace Bpo.Web.Features.Attestations;

/// <summary>What a person fills in to record the other side's word.</summary>
public sealed class OnBehalfInput
{
    public string? Person { get; set; }

    public string? SaidOn { get; set; }

    public string? Evidence { get; set; }

    public string? Reference { get; set; }

    public string FileName { get; private set; } = "";

    /// <summary>Null while no proof was chosen.</summary>
    public byte[]? Content { get; private set; }

    public bool IsTooLarge { get; private set; }

    public async Task Take(IBrowserFile file)
    {
        (FileName, Content, IsTooLarge) = (file.Name, null, file.Size > EvidenceFile.MostBytes);
        if (!IsTooLarge)
        {
            using var buffer = new MemoryStream();
            await file.OpenReadStream(EvidenceFile.MostBytes).CopyToAsync(buffer);
            Content = buffer.ToArray();
        }
    }

    /// <summary>Null where the day is missing; whatever else is, the run refuses by name.</summary>
    public OnBehalf? Said(Guid? file) =>
        DateOnly.TryParse(SaidOn, CultureInfo.InvariantCulture, out var day)
            ? new OnBehalf(Person ?? "", day, Evidence ?? "", Reference ?? "", file)
            : null;
}
