using System.Text;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests;

/// <summary>A table put together in a test; null is a missing cell.</summary>
internal sealed class MadeTable(IReadOnlyList<Variable> variables, IReadOnlyList<string?[]> rows) : TableReader
{
    private int _row = -1;

    public override IReadOnlyList<Variable> Variables => variables;
    public override long? RowCount => rows.Count;
    public override bool EscapesBackslashes => true;

    public override bool Read() => ++_row < rows.Count;

    public override bool IsMissing(int column) => rows[_row][column] is null;

    public override ReadOnlySpan<byte> Text(int column) => Encoding.UTF8.GetBytes(rows[_row][column] ?? "");
}
