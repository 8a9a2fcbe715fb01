using System.Xml;
using System.Xml.Linq;
using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.FreeSwitch;

/// <summary>A file of mod_xml_cdr, with one record or many. No document type is read, so no entity can grow.</summary>
internal sealed class FreeSwitchXml(CallOptions options, ReadingRules rules, ReadLimits limits)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public IEnumerable<LegRow> Read(TextReader text)
    {
        var leg = new FreeSwitchLeg(options, rules);
        var stamps = new StampReader(rules, options.Patterns);
        var isEmpty = true;
        foreach (var (line, element, isBroken) in new XmlRecords(text, limits).Read())
        {
            isEmpty = false;
            yield return !isBroken && Channel(element) is { } channel
                ? leg.Read(new LegFields(name => channel[name], stamps), line, DelimitedLegs.Short(element))
                : LegRow.Of(Broken(line, element));
        }

        if (isEmpty)
        {
            yield return LegRow.Of(
                new UsageRow.Refused(1, new Problem(RefusalCodes.WrongFormat, "The file holds no 'cdr' element."))
            );
        }
    }

    /// <summary>Null when the element is no sound XML.</summary>
    private ChannelRecord? Channel(string element)
    {
        try
        {
            using var text = new StringReader(element);
            using var reader = XmlReader.Create(text, Settings);
            var root = XElement.Load(reader);
            var channel = new ChannelRecord();
            foreach (var variable in (root.Element("variables")?.Elements() ?? []).Take(limits.JsonMembers))
            {
                channel.Set(variable.Name.LocalName, variable.Value);
            }

            foreach (
                var value in root.Elements("callflow").LastOrDefault()?.Element("caller_profile")?.Elements() ?? []
            )
            {
                channel.Set(value.Name.LocalName, value.HasElements ? null : value.Value);
            }

            return channel;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static UsageRow.Rejected Broken(int line, string element) =>
        new(line, null, RowCodes.BrokenXml, "This is no complete XML element.", ReadLimits.Cap(element));
}
