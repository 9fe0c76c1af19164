namespace Quire.Tabular.Excel;

/// <summary>Which styles of cells show a number as a day or a time.</summary>
internal sealed class CellStyles
{
    private const int MaxStyles = 1_000_000;

    private readonly List<CellKind> _kinds = [];

    public static CellStyles Read(ExcelXml? xml)
    {
        var styles = new CellStyles();
        var formats = new Dictionary<int, CellKind>();
        var within = false;
        while (xml?.Read() == true)
        {
            if (xml.Name == "cellXfs")
            {
                within = xml.IsStart && !xml.IsEmpty;
            }
            else if (xml.IsStart && xml.Name == "numFmt" && xml.Number("numFmtId") is { } id && formats.Count < MaxStyles)
            {
                formats[id] = OfCode(xml.Attribute("formatCode") ?? "");
            }
            else if (xml.IsStart && within && xml.Name == "xf" && styles._kinds.Count < MaxStyles)
            {
                var format = xml.Number("numFmtId") ?? 0;
                styles._kinds.Add(formats.TryGetValue(format, out var kind) ? kind : OfNumber(format));
            }
        }

        return styles;
    }

    /// <summary>What a number of the style is.</summary>
    public CellKind KindOf(int? style) => style is { } s && s < _kinds.Count ? _kinds[s] : CellKind.Number;

    // Those every program knows; durations (46) are numbers.
    private static CellKind OfNumber(int format) =>
        format switch
        {
            >= 14 and <= 17 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58 => CellKind.Day,
            >= 18 and <= 21 or >= 32 and <= 35 or 45 or 47 or 55 or 56 => CellKind.Time,
            22 => CellKind.DayAndTime,
            _ => CellKind.Number,
        };

    /// <summary>What a number of a format in letters is, by its first section: <c>dd/mm/yyyy hh:mm</c>.</summary>
    public static CellKind OfCode(string code)
    {
        if (code.Equals("General", StringComparison.OrdinalIgnoreCase) || code.Equals("Standard", StringComparison.Ordinal))
        {
            return CellKind.Number;
        }

        var (day, time, month) = (false, false, false);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case '"':
                    i = End(code, i + 1, '"');
                    break;
                case '[':
                    var end = End(code, i + 1, ']');
                    if (IsElapsed(code[(i + 1)..Math.Min(end, code.Length)]))
                    {
                        return CellKind.Number;
                    }

                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'd':
                    day = true;
                    break;
                case 'h' or 's':
                    time = true;
                    break;
                case 'm':
                    month = true;
                    break;
            }
        }

        // An m is a month unless it stands with hours or seconds only.
        day = day || (month && !time);
        return (day, time) switch
        {
            (true, true) => CellKind.DayAndTime,
            (true, false) => CellKind.Day,
            (false, true) => CellKind.Time,
            _ => CellKind.Number,
        };
    }

    private static int End(string code, int from, char mark)
    {
        var end = from < code.Length ? code.IndexOf(mark, from) : -1;
        return end < 0 ? code.Length : end;
    }

    private static bool IsElapsed(string inside) =>
        inside.Length > 0 && inside.ToLowerInvariant().Trim('h', 'm', 's').Length == 0;
}
