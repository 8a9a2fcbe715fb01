using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Archives;

/// <summary>One file to be read as text: the file itself, what it unpacks to, or a sheet of a workbook.</summary>
/// <param name="Name">Shown where an archive holds several; empty for the file itself.</param>
/// <param name="IsSheet">Whether the text is a sheet's, which is comma separated whatever the profile says.</param>
public sealed record FilePart(string Name, Result<TextReader> Text, bool IsSheet)
{
    /// <summary>The dialect the part is written in.</summary>
    public DelimitedDialect Dialect(DelimitedDialect declared) => IsSheet ? DelimitedDialect.Comma : declared;
}
