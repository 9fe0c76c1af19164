using System.Globalization;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Fingerprints;

/// <summary>Calculates the fingerprint of a column of a table.</summary>
internal sealed class ColumnFingerprint : IDisposable
{
    private const string Fraction = ".SSS";

    // Of all columns together; a digest takes larger pieces faster.
    private const int Buffers = 16 * 1024 * 1024;

    private readonly Variable _variable;
    private readonly UnfVector _vector;
    private readonly TimePattern? _time;

    // Of times with a zone each may lack the part of a second.
    private readonly TimePattern? _wholeSeconds;

    public ColumnFingerprint(Variable variable, UnfOptions? options, int columns)
    {
        _variable = variable;
        _time = PatternOf(variable, variable.Format);
        _wholeSeconds =
            variable.Format?.EndsWith(Fraction + " z", StringComparison.Ordinal) == true
                ? PatternOf(variable, variable.Format.Replace(Fraction, "", StringComparison.Ordinal))
                : null;
        _vector = new(options, Math.Clamp(Buffers / Math.Max(1, columns), 512, 32 * 1024));
    }

    /// <summary>No value.</summary>
    public void AddMissing() => _vector.AddMissing();

    /// <summary>
    /// What stands in a numeric column; what does not fit, such as a whole number of more than 64 bits, has no value here.
    /// </summary>
    public void Add(in NumericCell cell)
    {
        if (!cell.IsThere)
        {
            _vector.AddMissing();
        }
        else if (!(cell.IsWritten && _vector.TryAdd(cell.Written, double.IsNegative(cell.Number))))
        {
            _vector.AddNumber(cell.Number);
        }
    }

    /// <summary>What stands in a column of texts.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        if (_time is null)
        {
            _vector.AddText(text);
        }
        else
        {
            _vector.AddTime(text, _wholeSeconds is not null && !text.Contains((byte)'.') ? _wholeSeconds : _time);
        }
    }

    /// <summary>The fingerprint of what was added; nothing can be added after it.</summary>
    public Unf Finish() => _vector.Finish();

    public void Dispose() => _vector.Dispose();

    private static TimePattern? PatternOf(Variable variable, string? format)
    {
        if (variable.FormatCategory is not (FormatCategory.Date or FormatCategory.Time) || format is null)
        {
            return null;
        }

        try
        {
            return new(format);
        }
        catch (FormatException e)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The format of {variable.Name} cannot be used: {e.Message}"),
                nameof(variable),
                e
            );
        }
    }
}
