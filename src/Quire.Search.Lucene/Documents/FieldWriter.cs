using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Quire.Domain.Texts;

namespace Quire.Search.Lucene.Documents;

/// <summary>Writes values under the names and types of the index, once each, and gathers the words of all.</summary>
internal sealed class FieldWriter
{
    /// <summary>Longer values would be refused by the index; nobody filters by them.</summary>
    private const int MaxKeyword = 4_000;

    /// <summary>Bits per step of a number's terms: fewer terms to write for a little more to look up in a range.</summary>
    public const int NumberStep = 8;

    private static readonly FieldType Double = NumberType(DoubleField.TYPE_NOT_STORED);
    private static readonly FieldType Integer = NumberType(Int64Field.TYPE_NOT_STORED);
    private static readonly FieldType Exact = ExactType();
    private static readonly FieldType Plain = TextType(stored: false, norms: false);
    private static readonly FieldType PlainStored = TextType(stored: true, norms: false);
    private static readonly FieldType Weighed = TextType(stored: false, norms: true);
    private static readonly FieldType WeighedStored = TextType(stored: true, norms: true);

    private readonly Document _document = [];
    private readonly Dictionary<string, List<string>> _terms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _allText = new(StringComparer.Ordinal);

    /// <summary>A whole value as it is compared and counted: in one spelling, and not beyond measure.</summary>
    public static string Exactly(string value) => Bounded(UnicodeText.Composed(value));

    public static string Bounded(string value)
    {
        if (value.Length <= MaxKeyword)
        {
            return value;
        }
        return char.IsHighSurrogate(value[MaxKeyword - 1]) ? value[..(MaxKeyword - 1)] : value[..MaxKeyword];
    }

    public void Add(IIndexableField field) => _document.Add(field);

    /// <summary>False when the document has the term already.</summary>
    public bool AddTerm(string physical, string value)
    {
        if (!_terms.TryGetValue(physical, out var values))
        {
            _terms.Add(physical, values = []);
        }
        if (values.Contains(value, StringComparer.Ordinal))
        {
            return false;
        }
        values.Add(value);
        return true;
    }

    public void AddToAllText(string value)
    {
        if (_allText.Add(value))
        {
            _document.Add(new Field(IndexNames.TextPrefix + SearchFields.Text, value, Weighed));
        }
    }

    public void AddText(string name, IReadOnlyList<string> values, bool highlighted, bool intoAllText = true)
    {
        var type = DefaultFields.IsWeighed(name) ? (highlighted ? WeighedStored : Weighed) : (highlighted ? PlainStored : Plain);
        foreach (var value in values)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                continue;
            }
            Mark(name);
            _document.Add(new Field(IndexNames.Of(name, SearchFieldType.Text), value, type));
            if (intoAllText)
            {
                AddToAllText(value);
            }
        }
    }

    public void AddKeywords(string name, IReadOnlyList<string> values, bool counted, bool intoAllText)
    {
        var physical = IndexNames.Of(name, SearchFieldType.Keyword);
        foreach (var value in values)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                continue;
            }
            Mark(name);
            var exact = Exactly(value);
            if (AddTerm(physical, exact) && counted)
            {
                _document.Add(new SortedSetDocValuesField(physical, new BytesRef(exact)));
            }
            if (intoAllText)
            {
                AddToAllText(value);
            }
        }
    }

    public void AddDates(string name, IReadOnlyList<string> values)
    {
        foreach (var value in values)
        {
            AddToAllText(value);
            if (!DateTerms.TryEncode(value, out var term))
            {
                continue;
            }
            Mark(name);
            AddTerm(IndexNames.Of(name, SearchFieldType.Date), term);
        }
    }

    public void AddNumbers(string name, IReadOnlyList<string> values)
    {
        foreach (var value in values)
        {
            AddToAllText(value);
            if (!FieldQueries.TryNumber(value, out var number))
            {
                continue;
            }
            Mark(name);
            _document.Add(new DoubleField(IndexNames.Of(name, SearchFieldType.Number), number, Double));
        }
    }

    public void AddInstants(string name, IReadOnlyList<string> values)
    {
        foreach (var value in values)
        {
            if (DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            {
                AddInstant(name, moment);
            }
        }
    }

    public void AddInstant(string name, DateTimeOffset? moment)
    {
        if (moment is null)
        {
            return;
        }
        Mark(name);
        _document.Add(
            new Int64Field(IndexNames.Of(name, SearchFieldType.Instant), moment.Value.ToUnixTimeMilliseconds(), Integer)
        );
    }

    public Document Finish()
    {
        foreach (var (physical, values) in _terms)
        {
            var text = string.Join(ListTokenizer.Separator, values.Select(v => v.Replace(ListTokenizer.Separator, ' ')));
            _document.Add(new Field(physical, text, Exact));
        }
        return _document;
    }

    private void Mark(string name) => AddTerm(IndexNames.Present, name);

    private static FieldType TextType(bool stored, bool norms)
    {
        var type = new FieldType
        {
            IsIndexed = true,
            IsTokenized = true,
            IsStored = stored,
            OmitNorms = !norms,
            IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
        };
        type.Freeze();
        return type;
    }

    private static FieldType NumberType(FieldType basis)
    {
        var type = new FieldType(basis) { NumericPrecisionStep = NumberStep };
        type.Freeze();
        return type;
    }

    private static FieldType ExactType()
    {
        var type = new FieldType
        {
            IsIndexed = true,
            IsTokenized = true,
            OmitNorms = true,
            IndexOptions = IndexOptions.DOCS_ONLY,
        };
        type.Freeze();
        return type;
    }
}
