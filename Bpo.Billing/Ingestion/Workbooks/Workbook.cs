using System.IO.Compression;
using System.Xml;
using Bpo.Billing.Ingestion.Archives;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Workbooks;

/// <summary>An XLSX workbook (ECMA-376): finds its sheet, and reads XML that can neither define entities nor fetch anything.</summary>
internal static class Workbook
{
    private const string Main = "xl/workbook.xml";
    private const string Relations = "xl/_rels/workbook.xml.rels";
    private const string RelationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    public static bool IsOne(ZipArchive archive) => archive.GetEntry(Main) is not null;

    /// <param name="sheet">Null for the first.</param>
    public static SheetText OpenSheet(ZipArchive archive, string? sheet, UnpackBudget budget)
    {
        using var main = Read(archive, Main, budget) ?? throw Broken("It has no workbook part.");
        var (name, relation, is1904) = FindSheet(main, sheet);
        var path = FindPath(archive, relation, budget);
        var strings = SharedStrings.Read(Read(archive, "xl/sharedStrings.xml", budget));
        var styles = CellStyles.Read(Read(archive, "xl/styles.xml", budget));
        var rows = Read(archive, path, budget) ?? throw Broken("The part of its sheet is missing.");
        return new SheetText(name, rows, new CellText(strings, styles, is1904));
    }

    /// <summary>Wraps what XML and zip say about broken parts.</summary>
    public static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException)
        {
            throw Broken("Its XML is broken, or defines entities.");
        }
    }

    public static UnreadableFileException Broken(string detail) =>
        new(new Problem(RefusalCodes.BrokenWorkbook, $"The workbook cannot be read. {detail}"));

    private static XmlReader? Read(ZipArchive archive, string part, UnpackBudget budget) =>
        archive.GetEntry(part) is { } entry
            ? Guard(() => XmlReader.Create(new BudgetStream(ZipDirectory.Bytes(entry), budget), Settings))
            : null;

    private static (string Name, string Relation, bool Is1904) FindSheet(XmlReader main, string? sheet)
    {
        var is1904 = false;
        var seen = new List<string>();
        while (Guard(main.Read))
        {
            if (main.NodeType == XmlNodeType.Element && main.LocalName == "workbookPr")
            {
                is1904 = main.GetAttribute("date1904") is "1" or "true";
            }
            else if (main.NodeType == XmlNodeType.Element && main.LocalName == "sheet")
            {
                var name = main.GetAttribute("name") ?? "";
                if (sheet is null || string.Equals(sheet, name, StringComparison.OrdinalIgnoreCase))
                {
                    return (name, main.GetAttribute("id", RelationNamespace) ?? "", is1904);
                }

                seen.Add(name);
            }
        }

        throw Broken(
            sheet is null
                ? "It has no sheet."
                : $"It has no sheet '{sheet}', only {string.Join(", ", seen.Select(name => $"'{name}'"))}."
        );
    }

    private static string FindPath(ZipArchive archive, string relation, UnpackBudget budget)
    {
        using var relations = Read(archive, Relations, budget) ?? throw Broken("Its relations are missing.");
        while (Guard(relations.Read))
        {
            if (relations.LocalName == "Relationship" && relations.GetAttribute("Id") == relation)
            {
                var target = relations.GetAttribute("Target") ?? "";
                return target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        }

        throw Broken("The part of its sheet is not named.");
    }
}
