using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Quire.Domain.Errors;
using Quire.Repository.Files.Tables.Editing;

namespace Quire.Api.Files.Reading;

/// <summary>
/// Reads what a codebook (DDI) says of variables: the elements <c>var</c> and <c>varGrp</c>, wherever they stand and whatever
/// else is there. Document types are refused, so that nothing is fetched and nothing expands.
/// </summary>
internal static class VariableChangesReader
{
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="RepositoryException">It is no XML, or what stands in it is none of a codebook.</exception>
    public static VariableChanges Read(ArraySegment<byte> codebook)
    {
        using var stream = new MemoryStream(codebook.Array!, codebook.Offset, codebook.Count, writable: false);
        try
        {
            using var xml = XmlReader.Create(stream, Safe);
            return Read(xml);
        }
        catch (Exception e) when (e is XmlException or DecoderFallbackException)
        {
            throw FileRequestErrors.CodebookMalformed();
        }
    }

    private static VariableChanges Read(XmlReader xml)
    {
        var (variables, groups) = (new List<SaidVariable>(), new List<SaidGroup>());
        xml.MoveToContent();
        while (!xml.EOF)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "var" or "varGrp" })
            {
                xml.Read();
            }
            else
            {
                var element = (XElement)XNode.ReadFrom(xml);
                if (element.Name.LocalName == "var")
                {
                    variables.Add(Variable(element));
                }
                else
                {
                    groups.Add(Group(element));
                }
            }
        }

        return new(variables, groups);
    }

    // Groups have numbers as well, which mean nothing: all of them are said anew.
    private static SaidGroup Group(XElement group) =>
        new(
            group.Elements().LastOrDefault(p => p.Name.LocalName == "labl") is { } label ? Line(label) : null,
            [
                .. ((string?)group.Attribute("var") ?? "")
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(v => Number(v)),
            ]
        );

    private static SaidVariable Variable(XElement variable)
    {
        var edit = new VariableEdit { IsWeight = (string?)variable.Attribute("wgt") == "wgt" };
        var (frequencies, labels) = (
            new SortedDictionary<string, double>(StringComparer.Ordinal),
            new SortedDictionary<string, string>(StringComparer.Ordinal)
        );
        foreach (var part in variable.Elements())
        {
            edit = part.Name.LocalName switch
            {
                "labl" when IsOf(part, "variable") => edit with { Label = Text(part) },
                "qstn" => Question(edit, part),
                "universe" => edit with { Universe = Line(part) },
                "notes" when part.Attribute("type") is null => edit with { Notes = Text(part) },
                _ => edit,
            };
            if (part.Name.LocalName == "catgry")
            {
                Category(part, frequencies, labels);
            }
        }

        var weightedBy = (string?)variable.Attribute("wgt-var");
        return new(
            Number((string?)variable.Attribute("ID")),
            edit with
            {
                Frequencies = frequencies,
                CategoryLabels = labels,
            },
            weightedBy?.StartsWith('v') == true ? Number(weightedBy) : null
        );
    }

    private static VariableEdit Question(VariableEdit edit, XElement question)
    {
        foreach (var part in question.Elements())
        {
            edit = part.Name.LocalName switch
            {
                "qstnLit" => edit with { Question = Text(part) },
                "ivuInstr" => edit with { Instruction = Text(part) },
                "postQTxt" => edit with { AfterQuestion = Text(part) },
                _ => edit,
            };
        }

        return edit;
    }

    private static void Category(
        XElement category,
        SortedDictionary<string, double> frequencies,
        SortedDictionary<string, string> labels
    )
    {
        var value = category.Elements().LastOrDefault(p => p.Name.LocalName == "catValu") is { } said ? Text(said) : null;
        foreach (var part in category.Elements())
        {
            if (
                part.Name.LocalName == "labl"
                && IsOf(part, "category")
                && Line(part) is { Length: > 0 } label
                && value is not null
            )
            {
                labels[value] = label;
            }
            else if (part.Name.LocalName == "catStat" && Frequency(part) is { } frequency && value is not null)
            {
                frequencies[value] = frequency;
            }
        }
    }

    // Weighted ones; those that are not are counted, and only have to be there.
    private static double? Frequency(XElement statistic)
    {
        var (type, weighted) = ((string?)statistic.Attribute("type"), (string?)statistic.Attribute("wgtd"));
        if (!string.Equals(type, "freq", StringComparison.OrdinalIgnoreCase) || weighted is not (null or "wgtd"))
        {
            return null;
        }

        var text = Line(statistic);
        return text.Length == 0
                ? throw (weighted is null ? FileRequestErrors.FrequencyMissing() : FileRequestErrors.WeightedFrequencyMissing())
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? weighted is null ? null
                    : number
            : throw FileRequestErrors.CodebookMalformed();
    }

    private static bool IsOf(XElement label, string level) =>
        string.Equals((string?)label.Attribute("level"), level, StringComparison.OrdinalIgnoreCase);

    private static long Number(string? text) =>
        text?.StartsWith('v') == true && long.TryParse(text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw FileRequestErrors.CodebookMalformed();

    private static string Text(XElement part) => part.HasElements ? throw FileRequestErrors.CodebookMalformed() : part.Value;

    private static string Line(XElement part) => Text(part).Trim().Replace('\n', ' ');
}
