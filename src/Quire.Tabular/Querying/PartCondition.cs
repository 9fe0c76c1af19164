using System.Text;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Querying;

/// <summary>A text that has another in it, or has it not, whatever their case.</summary>
internal sealed class PartCondition(int column, string part, bool isIn) : RowCondition(column)
{
    private char[] _chars = new char[256];

    public override bool Holds(ICells row)
    {
        if (row.IsMissing(Column))
        {
            return false;
        }

        var text = row.Text(Column);
        if (text.Length > _chars.Length)
        {
            _chars = new char[Math.Max(text.Length, _chars.Length * 2)];
        }

        var read = _chars.AsSpan(0, Encoding.UTF8.GetChars(text, _chars));
        return ((ReadOnlySpan<char>)read).Contains(part, StringComparison.OrdinalIgnoreCase) == isIn;
    }
}
