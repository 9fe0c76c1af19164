using System.Globalization;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Fingerprints;

/// <summary>The fingerprints of a table.</summary>
/// <param name="Table">Of the whole; nothing when it has no columns.</param>
/// <param name="Variables">Of each column, in their order.</param>
/// <param name="Rows">How many rows were read for them.</param>
public sealed record TableFingerprint(Unf? Table, IReadOnlyList<Unf> Variables, long Rows)
{
    /// <summary>
    /// Reads all rows of a table and calculates. The result equals what installations of Dataverse give when the table is read
    /// from the tab-delimited text with <c>forFingerprint</c>; see <see cref="Tab.TabReader"/>.
    /// </summary>
    public static TableFingerprint Of(TableReader table, UnfOptions? options = null, CancellationToken ct = default)
    {
        var columns = table.Variables.Select(v => new Column(v, options)).ToArray();
        try
        {
            var rows = 0L;
            while (table.Read())
            {
                for (var i = 0; i < columns.Length; i++)
                {
                    columns[i].Add(table, i);
                }

                if ((++rows & 0xFFF) == 0)
                {
                    ct.ThrowIfCancellationRequested();
                }
            }

            var unfs = columns.Select(c => c.Vector.Finish()).ToList();
            return new(Unf.Combine(unfs, options), unfs, rows);
        }
        finally
        {
            foreach (var column in columns)
            {
                column.Vector.Dispose();
            }
        }
    }

    private sealed class Column(Variable variable, UnfOptions? options)
    {
        private const string Fraction = ".SSS";

        private readonly TimePattern? _time = PatternOf(variable, variable.Format);

        // Of times with a zone each may lack the part of a second.
        private readonly TimePattern? _wholeSeconds =
            variable.Format?.EndsWith(Fraction + " z", StringComparison.Ordinal) == true
                ? PatternOf(variable, variable.Format.Replace(Fraction, "", StringComparison.Ordinal))
                : null;

        public UnfVector Vector { get; } = new(options);

        public void Add(TableReader table, int column)
        {
            if (table.IsMissing(column))
            {
                Vector.AddMissing();
                return;
            }

            var text = table.Text(column);
            if (variable.Type == VariableType.Character)
            {
                AddCharacter(text);
            }
            else if (CellNumber.TryRead(variable, text, out var number))
            {
                Vector.AddNumber(number);
            }
            else
            {
                // What does not fit, such as a whole number of more than 64 bits, has no value here.
                Vector.AddMissing();
            }
        }

        private void AddCharacter(ReadOnlySpan<byte> text)
        {
            if (_time is null)
            {
                Vector.AddText(text);
            }
            else
            {
                Vector.AddTime(text, _wholeSeconds is not null && !text.Contains((byte)'.') ? _wholeSeconds : _time);
            }
        }

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
}
