using System.Text;
using Quire.Tabular.Querying;
using Quire.Tabular.Tab;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Querying;

/// <summary>Asks a table made in a test, and gives the rows as CSV without their names.</summary>
internal static class QueryText
{
    public static readonly IReadOnlyList<Variable> Columns =
    [
        new("name"),
        new("age") { Type = VariableType.Numeric, MissingRanges = [new(99, 99)] },
        new("Weight (kg)") { Type = VariableType.Numeric, Interval = VariableInterval.Continuous },
        new("site") { MissingTexts = ["?"] },
    ];

    public const string Table =
        "\"Bergström\"\t30\t70.5\t\"a\"\n\"Åberg\"\t9\tNaN\t\"b\"\n\"Li\"\t\t61.0\t\"?\"\n\"\"\t99\t\t\"A\"\n\"O, \\\"x\\\"\"\t100\t-1.5\t\n";

    /// <summary>Texts of the rows, cells with blanks between them; a dot for what is missing.</summary>
    public static async Task<IReadOnlyList<string>> RowsAsync(TableQuery query, string table = Table, bool header = false)
    {
        using var reader = new TabReader(new SmallReads(Encoding.UTF8.GetBytes(table)), Columns, true, header);
        var rows = new QueriedRows(reader, query);
        await rows.BeginAsync(TestContext.Current.CancellationToken);
        var found = new List<string>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
        {
            found.Add(
                string.Join(
                    '|',
                    Enumerable
                        .Range(0, rows.Variables.Count)
                        .Select(i => rows.IsMissing(i) ? "." : Encoding.UTF8.GetString(rows.Text(i)))
                )
            );
        }

        return found;
    }

    /// <summary>Names of those who meet conditions.</summary>
    public static async Task<string> NamesAsync(params string[] conditions) =>
        string.Join(
            ' ',
            await RowsAsync(
                new()
                {
                    Columns = [0],
                    Conditions = [.. conditions.Select(c => RowCondition.Parse(c, Columns))],
                    Limit = 100,
                }
            )
        );

    // Gives few bytes at a time, so that rows lie across readings.
    private sealed class SmallReads(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 7)], cancellationToken);
    }
}
