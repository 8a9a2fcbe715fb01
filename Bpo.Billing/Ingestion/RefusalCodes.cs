namespace Bpo.Billing.Ingestion;

/// <summary>Why a whole file is refused: nothing of it is taken.</summary>
public static class RefusalCodes
{
    public const string UnknownColumn = "import.unknown-column";
    public const string MissingColumn = "import.missing-column";
    public const string DuplicateColumn = "import.duplicate-column";
    public const string NoHeader = "import.no-header";
    public const string WrongEncoding = "import.wrong-encoding";
    public const string TooLarge = "import.too-large";
    public const string UnpacksTooLarge = "import.unpacks-too-large";
    public const string BrokenArchive = "import.broken-archive";
    public const string Empty = "import.empty";
    public const string WrongFormat = "import.wrong-format";

    /// <summary>The report stops exactly where its writer cuts reports without a word.</summary>
    public const string ReportCut = "import.report-cut";

    /// <summary>An archive inside the archive.</summary>
    public const string NestedArchive = "import.nested-archive";

    /// <summary>The archive is built to do harm: paths that leave it, links, entries without number.</summary>
    public const string HostileArchive = "import.hostile-archive";

    /// <summary>A workbook that cannot be read: no sheets, the named one missing, more text than any table.</summary>
    public const string BrokenWorkbook = "import.broken-workbook";
    public const string Interrupted = "import.interrupted";
    public const string UnknownFormat = "source.unknown-format";
    public const string InvalidProfile = "source.invalid-profile";

    public static readonly IReadOnlyList<string> All =
    [
        UnknownColumn,
        MissingColumn,
        DuplicateColumn,
        NoHeader,
        WrongEncoding,
        TooLarge,
        UnpacksTooLarge,
        BrokenArchive,
        Empty,
        WrongFormat,
        ReportCut,
        NestedArchive,
        HostileArchive,
        BrokenWorkbook,
        Interrupted,
        UnknownFormat,
        InvalidProfile,
    ];
}
