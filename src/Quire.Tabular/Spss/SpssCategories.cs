using System.Globalization;
using System.Text;
using Quire.Tabular.Binary;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Spss;

/// <summary>Values with names, and texts that count as no answer, for each variable that has them.</summary>
internal sealed class SpssCategories
{
    // A set belongs to any number of variables, and each of them gets its own: a small file can ask for more than memory holds.
    private const int Most = 5_000_000;

    private readonly SpssDictionary _dictionary;
    private readonly ByteSource _source;
    private readonly ILookup<int, SpssDictionary.LabelSet> _sets;
    private readonly ILookup<string, (byte[] Value, byte[]? Label)> _longTexts;
    private readonly Dictionary<(SpssDictionary.LabelSet, bool), List<(string Value, string Label)>> _decoded = [];
    private long _count;

    public SpssCategories(SpssDictionary dictionary, ByteSource source)
    {
        (_dictionary, _source) = (dictionary, source);
        _sets = dictionary
            .Labels.SelectMany(s => s.Entries.Distinct().Select(e => (Entry: e, Set: s)))
            .ToLookup(p => p.Entry, p => p.Set);
        _longTexts = dictionary
            .LongTexts.SelectMany(t => t.Values.Select(v => (Name: dictionary.Decode(t.Name), Value: v)))
            .ToLookup(p => p.Name, p => p.Value, StringComparer.Ordinal);
    }

    /// <summary>The values of a long text that count as no answer.</summary>
    public List<string> MissingTexts(string name)
    {
        var texts = _longTexts[name].Where(v => v.Label is null).Select(v => _dictionary.Decode(v.Value)).ToList();
        Count(texts.Count);
        return texts;
    }

    /// <summary>The values with names.</summary>
    /// <param name="entry">The entry of the variable.</param>
    /// <param name="isText">Whether its values are texts.</param>
    /// <param name="variable">The variable, which has what counts as no answer.</param>
    public List<Category> Of(int entry, bool isText, Variable variable)
    {
        var missing = new MissingValues(variable.MissingRanges, variable.MissingTexts);
        var categories = new List<Category>();
        foreach (var set in _sets[entry])
        {
            Count(set.Labels.Count);
            foreach (var (value, label) in Decoded(set, isText))
            {
                categories.Add(new(value, label, missing.Has(value)));
            }
        }

        foreach (var (value, label) in _longTexts[variable.Name].Where(v => v.Label is not null))
        {
            Count(1);
            var text = _dictionary.Decode(value);
            categories.Add(new(text, _dictionary.Decode(label!), missing.Has(text)));
        }

        return categories;
    }

    private void Count(int more)
    {
        _count += more;
        if (_count > Most)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The variables have more than {Most} labels of values in all, the most that are read."
                )
            );
        }
    }

    private List<(string Value, string Label)> Decoded(SpssDictionary.LabelSet set, bool isText)
    {
        if (!_decoded.TryGetValue((set, isText), out var decoded))
        {
            decoded =
            [
                .. set.Labels.Select(l => (isText ? _dictionary.Decode(l.Value) : Number(l.Value), _dictionary.Decode(l.Label))),
            ];
            _decoded.Add((set, isText), decoded);
        }

        return decoded;
    }

    private string Number(byte[] value)
    {
        Span<byte> text = stackalloc byte[PlainDecimal.MaxLength];
        var number = _source.Double(value);
        return double.IsFinite(number) ? Encoding.ASCII.GetString(text[..PlainDecimal.Write(number, text)]) : "";
    }
}
