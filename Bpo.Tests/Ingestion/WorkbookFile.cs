using System.IO.Compression;
using System.Text;

namespace Bpo.Tests.Ingestion;

/// <summary>Builds workbooks part by part, so that a test can break exactly one of them.</summary>
internal sealed class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal)
    {
        ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ["xl/workbook.xml"] = $"""
            <workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="Calls" sheetId="1" r:id="rId1"/><sheet name="More" sheetId="2" r:id="rId2"/></sheets></workbook>
            """,
        ["xl/_rels/workbook.xml.rels"] = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>
            """,
        ["xl/styles.xml"] = $"""
            <styleSheet xmlns="{Main}"><numFmts><numFmt numFmtId="164" formatCode="dd\.mm\.yyyy hh:mm"/><numFmt numFmtId="165" formatCode="[h]:mm:ss"/></numFmts>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>
            """,
    };

    public WorkbookFile With(string part, string content)
    {
        parts[part] = content;
        return this;
    }

    /// <param name="rows">The content of sheetData.</param>
    public WorkbookFile Sheet(int number, string rows) =>
        With(
            $"xl/worksheets/sheet{number}.xml",
            $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>"
        );

    public WorkbookFile Strings(params string[] texts) =>
        With(
            "xl/sharedStrings.xml",
            $"<sst xmlns=\"{Main}\">{string.Concat(texts.Select(text => $"<si>{text}</si>"))}</sst>"
        );

    public byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }
}
