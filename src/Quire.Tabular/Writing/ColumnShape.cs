using System.Text;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Writing;

/// <summary>What the cells of a column are, after all of them were seen.</summary>
internal sealed class ColumnShape(Variable variable)
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _levels = Levels(variable);
    private readonly bool _mayBeFactor = variable.Type == VariableType.Character && variable.Categories.Count > 0;
    private readonly char[] _chars = new char[256];
    private bool _isInteger = true;
    private bool _isNumber = true;
    private bool _isTooLong;
    private bool _isTyped = true;
    private bool _isFactor = true;
    private bool? _hasZone;

    public Variable Variable => variable;

    /// <summary>The least whole number.</summary>
    public long Least { get; private set; } = long.MaxValue;

    /// <summary>The greatest whole number.</summary>
    public long Greatest { get; private set; } = long.MinValue;

    /// <summary>Bytes of the longest cell.</summary>
    public int Longest { get; private set; }

    /// <summary>How many cells have a text of one character at least.</summary>
    public long Filled { get; private set; }

    /// <summary>Bytes of all cells together.</summary>
    public long Bytes { get; private set; }

    /// <summary>Whether a cell has a NUL.</summary>
    public bool HasNul { get; private set; }

    /// <summary>Whether a number is infinite.</summary>
    public bool HasInfinity { get; private set; }

    /// <summary>Whether times have parts of milliseconds.</summary>
    public bool HasFineFractions { get; private set; }

    /// <summary>The earliest day or time.</summary>
    public DateTime Earliest { get; private set; } = DateTime.MaxValue;

    /// <summary>The number that is farthest from 0 and finite.</summary>
    public double Farthest { get; private set; }

    /// <summary>Whether times have parts of seconds.</summary>
    public bool HasFractions { get; private set; }

    /// <summary>Whether times have a zone, and so are instants.</summary>
    public bool HasZone => _hasZone == true;

    /// <summary>Whether each text is one of the categories, which are called as they are.</summary>
    public bool IsFactor => _mayBeFactor && _isFactor && variable.Categories.All(c => c.Value == c.Label);

    public CellType Type =>
        variable.Type == VariableType.Numeric
            ? !_isNumber || (_isTooLong && variable.Interval == VariableInterval.Discrete)
                ? CellType.Text
                : variable.FormatCategory == FormatCategory.Boolean && _isInteger && Least >= 0 && Greatest <= 1
                    ? CellType.Boolean
                    : variable.Interval == VariableInterval.Discrete && _isInteger
                        ? CellType.Integer
                        : variable.IsSinglePrecision
                            ? CellType.Single
                            : CellType.Number
            : !_isTyped
                ? CellType.Text
                : variable.FormatCategory switch
                {
                    FormatCategory.Date when variable.Format == "yyyy-MM-dd" => CellType.Day,
                    FormatCategory.Time when variable.Format?.StartsWith("yyyy-MM-dd HH", StringComparison.Ordinal) == true =>
                        CellType.Instant,
                    _ => CellType.Text,
                };

    /// <summary>Whether numbers of double precision hold every whole number of the column.</summary>
    public bool FitsDouble => Filled == 0 || (Least >= -(1L << 53) && Greatest <= 1L << 53);

    /// <summary>The level a text is, from 0; -1 for none.</summary>
    public int LevelOf(ReadOnlySpan<byte> text)
    {
        if (text.Length > _chars.Length)
        {
            return _levels.TryGetValue(Encoding.UTF8.GetString(text), out var level) ? level : -1;
        }

        var length = Encoding.UTF8.GetChars(text, _chars);
        return _levels.TryGetValue(_chars.AsSpan(0, length), out var found) ? found : -1;
    }

    public void Add(ReadOnlySpan<byte> text)
    {
        Longest = Math.Max(Longest, text.Length);
        Bytes += text.Length;
        Filled += text.IsEmpty ? 0 : 1;
        HasNul = HasNul || text.Contains((byte)0);
        if (variable.Type == VariableType.Numeric)
        {
            AddNumber(text);
        }
        else if (variable.FormatCategory == FormatCategory.Date)
        {
            var day = DateTime.MaxValue;
            _isTyped = _isTyped && CellInstant.TryDay(text, out day);
            Earliest = _isTyped && day < Earliest ? day : Earliest;
        }
        else if (variable.FormatCategory == FormatCategory.Time)
        {
            AddInstant(text);
        }
        else if (_mayBeFactor && _isFactor)
        {
            _isFactor = LevelOf(text) >= 0;
        }
    }

    private void AddNumber(ReadOnlySpan<byte> text)
    {
        if (_isInteger && CellReading.TryInteger(text, out var integer))
        {
            (Least, Greatest) = (Math.Min(Least, integer), Math.Max(Greatest, integer));
            Farthest = Math.Max(Farthest, Math.Abs((double)integer));
            return;
        }

        _isInteger = false;
        _isTooLong = _isTooLong || CellReading.IsTooLong(text);
        if (_isNumber && CellReading.TryNumber(text, out var number))
        {
            HasInfinity = HasInfinity || double.IsInfinity(number);
            Farthest = double.IsFinite(number) ? Math.Max(Farthest, Math.Abs(number)) : Farthest;
            return;
        }

        _isNumber = false;
    }

    private void AddInstant(ReadOnlySpan<byte> text)
    {
        if (_isTyped && CellInstant.TryInstant(text, out var instant, out var hasZone) && (_hasZone ?? hasZone) == hasZone)
        {
            _hasZone = hasZone;
            Earliest = instant < Earliest ? instant : Earliest;
            HasFineFractions = HasFineFractions || instant.Ticks % TimeSpan.TicksPerMillisecond != 0;
            HasFractions = HasFractions || instant.Ticks % TimeSpan.TicksPerSecond != 0;
            return;
        }

        _isTyped = false;
    }

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Levels(Variable variable)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var category in variable.Type == VariableType.Character ? variable.Categories : [])
        {
            levels.TryAdd(category.Value, levels.Count);
        }

        return levels.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
