using System.Globalization;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Excel;

/// <summary>What a workbook says of its sheets: which part is the first, and how days are counted.</summary>
/// <param name="SheetPart">The part of the first sheet.</param>
/// <param name="SheetName">What people call it.</param>
/// <param name="Sheets">How many sheets there are.</param>
/// <param name="TextsPart">The part with the texts that cells share.</param>
/// <param name="StylesPart">The part with the styles of cells.</param>
/// <param name="CountsFrom1904">Whether day 0 is 1 January 1904.</param>
internal sealed record ExcelWorkbook(
    string SheetPart,
    string SheetName,
    int Sheets,
    string TextsPart,
    string StylesPart,
    bool CountsFrom1904
)
{
    private const int MaxSheets = 10_000;

    public static ExcelWorkbook Read(ExcelPackage package)
    {
        var part = Relations(package, "").Values.FirstOrDefault(r => r.Type == "officeDocument")?.Target ?? "xl/workbook.xml";
        var relations = Relations(package, part);
        using var xml = package.Open(part) ?? throw new TableFormatException($"The file is no workbook: it has no part {part}.");
        var sheets = new List<(string Name, string? Relation)>();
        var from1904 = false;
        while (xml.Read())
        {
            if (xml.IsStart && xml.Name == "sheet" && sheets.Count < MaxSheets)
            {
                sheets.Add((xml.Attribute("name") ?? "", xml.Attribute("id")));
            }
            else if (xml.IsStart && xml.Name == "workbookPr")
            {
                from1904 = xml.Attribute("date1904") is "1" or "true";
            }
        }

        // Sheets that are only a chart have no cells.
        var first = sheets.FindIndex(s => relations.TryGetValue(s.Relation ?? "", out var r) && r.Type == "worksheet");
        if (first < 0)
        {
            throw new TableFormatException("The workbook has no sheet with cells.");
        }

        return new(
            relations[sheets[first].Relation!].Target,
            sheets[first].Name,
            sheets.Count,
            PartOf("sharedStrings"),
            PartOf("styles"),
            from1904
        );

        string PartOf(string type) => relations.Values.FirstOrDefault(r => r.Type == type)?.Target ?? "";
    }

    private static Dictionary<string, Relation> Relations(ExcelPackage package, string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var folder = part[..slash];
        var relations = new Dictionary<string, Relation>(StringComparer.Ordinal);
        using var xml = package.Open($"{folder}_rels/{part[slash..]}.rels");
        while (xml?.Read() == true && relations.Count < MaxSheets)
        {
            if (
                xml.IsStart
                && xml.Name == "Relationship"
                && xml.Attribute("Id") is { } id
                && xml.Attribute("Target") is { } target
            )
            {
                var type = xml.Attribute("Type") ?? "";
                relations[id] = new(type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
            }
        }

        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        target = target.Replace('\\', '/');
        if (target.StartsWith('/'))
        {
            return target.TrimStart('/');
        }

        var steps = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    /// <summary>The letters of a column, from 0.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + ((rest - 1) % 26))}{letters}");
        }

        return letters;
    }

    private sealed record Relation(string Type, string Target);
}
