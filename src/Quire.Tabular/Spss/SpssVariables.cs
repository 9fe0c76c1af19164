using System.Globalization;
using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Spss;

/// <summary>Makes variables of the records of the dictionary.</summary>
internal sealed class SpssVariables
{
    private const int PartLength = 252;
    private const int PartUsed = 255;
    private const int Ordinal = 2;

    private readonly SpssDictionary _dictionary;
    private readonly ByteSource _source;
    private readonly SpssCategories _categories;
    private readonly Dictionary<string, string> _longNames;
    private readonly Dictionary<string, string> _longWidths;

    private SpssVariables(SpssDictionary dictionary, ByteSource source)
    {
        (_dictionary, _source) = (dictionary, source);
        _categories = new(dictionary, source);
        _longNames = Pairs(dictionary.LongNames);
        _longWidths = Pairs(dictionary.LongWidths);
    }

    /// <summary>The columns of the cases and the variables they are.</summary>
    public static (List<SpssColumn> Columns, List<Variable> Variables) Of(SpssDictionary dictionary, ByteSource source) =>
        new SpssVariables(dictionary, source).Make();

    private (List<SpssColumn>, List<Variable>) Make()
    {
        var columns = new List<SpssColumn>();
        var variables = new List<Variable>();
        var named = Enumerable.Range(0, _dictionary.Entries.Count).Where(i => !_dictionary.Entries[i].IsContinuation).ToList();
        var perVariable = named.Count > 0 && _dictionary.Display.Length == 2 * named.Count ? 2 : 3;
        for (var i = 0; i < named.Count; i++)
        {
            var entry = _dictionary.Entries[named[i]];
            var width = WidthOf(entry);
            var parts = width > PartUsed ? (width + PartLength - 1) / PartLength : 1;
            // Parts are counted by fewer bytes than they hold, so that little or nothing may be left for the last.
            var segments = named
                .Skip(i)
                .Take(parts)
                .Select((element, part) => (Element: element, Length: Math.Clamp(width - (PartUsed * part), 0, PartUsed)))
                .ToList();
            if (segments.Count < parts || segments.Exists(s => s.Length > Room(s.Element)))
            {
                throw new TableFormatException($"The text '{ShortName(entry)}' is longer than the file has room for.");
            }

            columns.Add(new(named[i], width, segments, entry.Format));
            var measure = i * perVariable < _dictionary.Display.Length ? _dictionary.Display[i * perVariable] : 0;
            variables.Add(VariableOf(named[i], entry, columns[^1]) with { IsOrdered = measure == Ordinal });
            i += parts - 1;
        }

        return (columns, Unique(variables));
    }

    // Bytes of an entry and of the continuations after it.
    private int Room(int at)
    {
        var end = at + 1;
        while (end < _dictionary.Entries.Count && _dictionary.Entries[end].IsContinuation)
        {
            end++;
        }

        return 8 * (end - at);
    }

    private Variable VariableOf(int at, SpssDictionary.Entry entry, SpssColumn column)
    {
        var name = _longNames.GetValueOrDefault(ShortName(entry), ShortName(entry));
        var label = _dictionary.Decode(entry.Label);
        var variable = new Variable(name) { Label = label.Length > 0 ? label : name };
        var (ranges, texts) = Missing(entry, column.Width, name);
        variable = variable with { MissingRanges = ranges, MissingTexts = texts };
        variable = variable with { Categories = _categories.Of(at, column.Width > 0, variable) };
        if (column.Width > 0 || column.Format.IsWord)
        {
            return variable;
        }

        return column.Format.Category != FormatCategory.None
            ? variable with
            {
                FormatCategory = column.Format.Category,
                Format = column.Format.Pattern,
            }
            : variable with
            {
                Type = VariableType.Numeric,
            };
    }

    private int WidthOf(SpssDictionary.Entry entry) =>
        entry.Width > 0
        && _longWidths.TryGetValue(ShortName(entry), out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var width)
        && width is > 0 and <= 32767
            ? width
            : entry.Width;

    private (List<MissingRange> Ranges, List<string> Texts) Missing(SpssDictionary.Entry entry, int width, string name)
    {
        if (width > 0)
        {
            return ([], [.. entry.Missing.Select(_dictionary.Decode), .. _categories.MissingTexts(name)]);
        }

        var values = entry.Missing.Select(v => _source.Double(v)).ToList();
        var ranges = new List<MissingRange>();
        if (entry.MissingKind is -2 or -3)
        {
            ranges.Add(new(Open(values[0]), Open(values[1])));
            values.RemoveRange(0, 2);
        }

        ranges.AddRange(values.Select(v => new MissingRange(v, v)));
        return (ranges.FindAll(r => r.HasEnds), []);
    }

    // The lowest and the highest number there are stand for no end.
    private double Open(double end) =>
        end <= Math.BitIncrement(-double.MaxValue) ? double.NegativeInfinity
        : end >= double.MaxValue ? double.PositiveInfinity
        : end;

    private string ShortName(SpssDictionary.Entry entry) => _dictionary.Decode(entry.Name);

    // "SHORT=value<TAB>SHORT2=value", with NULs here and there.
    private Dictionary<string, string> Pairs(byte[] data)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in _dictionary.Encoding.GetString(data).Split('\t'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                pairs[pair[..equals].Trim('\0', ' ')] = pair[(equals + 1)..].Trim('\0', ' ');
            }
        }

        return pairs;
    }

    private static List<Variable> Unique(List<Variable> variables)
    {
        var names = new FreeNames([]);
        return [.. variables.Select(v => v with { Name = names.Take(v.Name) })];
    }
}
