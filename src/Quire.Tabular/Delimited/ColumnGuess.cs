using Quire.Tabular.Fingerprints;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;
using Quire.Tabular.Writing;

namespace Quire.Tabular.Delimited;

/// <summary>
/// What a column of a delimited text may be, after all values seen so far. The rules are those installations of Dataverse apply,
/// so that the same file becomes the same table and has the same fingerprint.
/// </summary>
internal sealed class ColumnGuess(bool mayHaveDecimalComma)
{
    // The first one that fits a value is the column's.
    private static readonly TimePattern[] Times = [new("yyyy-MM-dd HH:mm:ss z"), new("yyyy-MM-dd HH:mm:ss")];
    private static readonly TimePattern Day = new("yyyy-MM-dd");

    private TimePattern? _time;
    private bool _isInteger = true;
    private bool _isNumeric = true;
    private bool _isDate = true;
    private bool _isTime = true;
    private bool _hasDate;
    private bool _isCommaNumeric = mayHaveDecimalComma;
    private bool _hasComma;

    /// <summary>Whether fractions stand after a comma; of numeric columns only.</summary>
    public bool HasDecimalComma => !_isNumeric && _isCommaNumeric && _hasComma;

    public void Add(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return;
        }

        if (_isNumeric && !_isCommaNumeric && DecimalDigits.TryRead(value, out var written))
        {
            _isInteger = _isInteger && written.IsWhole;
            return;
        }

        // Days and times are written without quotes, where these would end a field or a row; numbers are written without them.
        if ((_isDate || _isTime) && value.ContainsAnyInRange((byte)0, (byte)0x1F))
        {
            (_isDate, _isTime) = (false, false);
        }

        _isInteger = _isInteger && (IsInteger(value) || value.SequenceEqual("null"u8));
        _isCommaNumeric = _isCommaNumeric && IsCommaNumber(value);
        if (_isNumeric)
        {
            if (NumberWord.Of(value) != NumberWord.None || JavaNumber.IsOne(value))
            {
                return;
            }

            _isNumeric = false;
        }

        AddText(value);
    }

    /// <summary>The variable the column becomes.</summary>
    public Variable Variable(string name)
    {
        if (_isNumeric || HasDecimalComma)
        {
            return new(name)
            {
                Type = VariableType.Numeric,
                Interval = _isInteger ? VariableInterval.Discrete : VariableInterval.Continuous,
            };
        }

        if (_isDate && _hasDate)
        {
            return new(name) { Format = Day.ToString(), FormatCategory = FormatCategory.Date };
        }

        return _isTime && _time is not null
            ? new(name) { Format = _time.ToString(), FormatCategory = FormatCategory.Time }
            : new(name);
    }

    // Once one value is no number, what was seen before it is not looked at again.
    private void AddText(ReadOnlySpan<byte> value)
    {
        if (_isTime)
        {
            _isTime = FitsTime(value);
            _isDate = _isDate && !_isTime;
        }

        if (_isDate)
        {
            _isDate = CellInstant.TryDay(value, out _) || IsDay(value);
            _hasDate = _isDate;
        }
    }

    private static bool IsDay(ReadOnlySpan<byte> value) => Day.TryRead(value, out _, out var fields) && fields.IsCalendarDay;

    private bool FitsTime(ReadOnlySpan<byte> value)
    {
        if (_time is not null)
        {
            return Fits(_time, value);
        }

        foreach (var pattern in Times)
        {
            if (Fits(pattern, value))
            {
                _time = pattern;
                return true;
            }
        }

        return false;
    }

    private static bool Fits(TimePattern pattern, ReadOnlySpan<byte> value) =>
        pattern.TryRead(value, out var read, out _) && read == value.Length;

    private static bool IsInteger(ReadOnlySpan<byte> value)
    {
        var digits = value[0] is (byte)'+' or (byte)'-' ? value[1..] : value;
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    private bool IsCommaNumber(ReadOnlySpan<byte> value)
    {
        if (NumberWord.Of(value) != NumberWord.None)
        {
            return true;
        }

        var digits = value[0] is (byte)'+' or (byte)'-' ? value[1..] : value;
        var comma = digits.IndexOf((byte)',');
        if (comma < 0)
        {
            return IsInteger(value);
        }

        _hasComma = true;
        return comma > 0
            && comma < digits.Length - 1
            && !digits[..comma].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && !digits[(comma + 1)..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }
}
