namespace Bpo.Billing.Ingestion;

/// <summary>Reads one format. Rows come as they are read, so memory does not grow with the file.</summary>
public interface IContactReader
{
    IEnumerable<UsageRow> Read(TextReader text);
}
