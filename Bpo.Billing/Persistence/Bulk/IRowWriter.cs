namespace Bpo.Billing.Persistence.Bulk;

/// <summary>Takes the values of one row in the order of the table's columns, without boxing them.</summary>
public interface IRowWriter
{
    void Write(Guid value);

    void Write(string? value);

    void Write(short value);

    void Write(int value);

    void Write(int? value);

    void Write(long value);

    void Write(long? value);

    void Write(bool value);

    void Write(bool? value);

    void Write(decimal? value);

    void Write(DateOnly value);

    void Write(DateTimeOffset value);

    void Write(DateTimeOffset? value);
}
