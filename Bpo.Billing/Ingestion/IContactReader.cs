namespace Bpo.Billing.Ingestion;

/// <summary>Reads one format. Rows come as they are read, so memory does not grow with the file.</summary>
public interface IContactReader
{
    IEnumerable<UsageRow> Read(TextReader text);

    /// <summary>The line with the names of the columns of the file at hand; empty where rows are read without one.</summary>
    string Header => "";

    /// <summary>
    /// What can only be told when every file of an archive has been read: contacts made of several records. Called once, last.
    /// </summary>
    IEnumerable<UsageRow> Finish() => [];
}
