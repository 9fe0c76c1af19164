using System.Globalization;
using System.Text;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Statistics;

/// <summary>Counts in how many rows each category of a variable is.</summary>
internal sealed class CategoryCounting
{
    private readonly Places _places;

    private CategoryCounting(Variable variable, Places places) =>
        (_places, Counts) = (places, new long[variable.Categories.Count]);

    /// <summary>The rows, in the order of the categories.</summary>
    public long[] Counts { get; }

    /// <summary>One for each variable that has categories; variables that share them share where these are found.</summary>
    public static CategoryCounting?[] Of(IReadOnlyList<Variable> variables)
    {
        var known = new Dictionary<(IReadOnlyList<Category>, VariableType), Places>(new SameList());
        var counting = new CategoryCounting?[variables.Count];
        foreach (var (i, variable) in variables.Index().Where(v => v.Item.Categories.Count > 0))
        {
            if (!known.TryGetValue((variable.Categories, variable.Type), out var places))
            {
                places = new(variable);
                known.Add((variable.Categories, variable.Type), places);
            }

            counting[i] = new(variable, places);
        }

        return counting;
    }

    /// <summary>Counts a number.</summary>
    public void Add(in NumericCell cell)
    {
        if (cell.IsThere && _places.TryGet((float)cell.Number, out var at))
        {
            Counts[at]++;
        }
    }

    /// <summary>Counts a text.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        if (_places.TryGet(text, out var at))
        {
            Counts[at]++;
        }
    }

    // Numbers are the same when they are with single precision, as installations compare them.
    private sealed class Places
    {
        private readonly Dictionary<float, int> _numbers = [];
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _texts;

        public Places(Variable variable)
        {
            var texts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (i, category) in variable.Categories.Index())
            {
                if (variable.Type == VariableType.Character)
                {
                    texts.TryAdd(category.Value, i);
                }
                else if (float.TryParse(category.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                {
                    _numbers.TryAdd(number, i);
                }
            }

            _texts = texts.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public bool TryGet(float number, out int at) => _numbers.TryGetValue(number, out at);

        public bool TryGet(ReadOnlySpan<byte> text, out int at)
        {
            Span<char> chars = stackalloc char[256];
            return text.Length > chars.Length
                ? _texts.TryGetValue(Encoding.UTF8.GetString(text), out at)
                : _texts.TryGetValue(chars[..Encoding.UTF8.GetChars(text, chars)], out at);
        }
    }

    private sealed class SameList : IEqualityComparer<(IReadOnlyList<Category> List, VariableType Type)>
    {
        public bool Equals(
            (IReadOnlyList<Category> List, VariableType Type) x,
            (IReadOnlyList<Category> List, VariableType Type) y
        ) => ReferenceEquals(x.List, y.List) && x.Type == y.Type;

        public int GetHashCode((IReadOnlyList<Category> List, VariableType Type) obj) =>
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.List);
    }
}
