namespace Bpo.Billing.Ingestion.Reading;

/// <summary>Text that is comma separated whatever its source declares, such as a sheet of a workbook.</summary>
public abstract class CommaText : TextReader;
