using Spectre.Console;

namespace Quire.Cli.Console;

/// <summary>Results for people: drawn on a terminal, one line each with tabs between everywhere else.</summary>
internal static class Sheets
{
    public static void Facts(CliHost host, IEnumerable<(string Name, string? Value)> facts)
    {
        var shown = facts.Where(f => f.Value is not null).ToList();
        if (!host.OutIsTerminal || shown.TrueForAll(f => f.Name.Length == 0))
        {
            foreach (var (name, value) in shown)
            {
                host.Out.WriteLine(name.Length == 0 ? SafeText.Of(value) : $"{name}\t{SafeText.Of(value)}");
            }

            return;
        }

        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var (name, value) in shown)
        {
            grid.AddRow(new Text(name, new Style(decoration: Decoration.Bold)), new Text(SafeText.Of(value)));
        }

        Terminal.Results(host).Write(grid);
    }

    /// <param name="host">Where to.</param>
    /// <param name="columns">Headings.</param>
    /// <param name="rows">A text for each heading, row by row.</param>
    /// <param name="isFigure">Whether a column holds numbers, which stand one below the other.</param>
    public static void Rows(
        CliHost host,
        IReadOnlyList<string> columns,
        IReadOnlyList<IReadOnlyList<string?>> rows,
        Func<int, bool>? isFigure = null
    )
    {
        if (!host.OutIsTerminal)
        {
            foreach (var row in rows)
            {
                host.Out.WriteLine(string.Join('\t', row.Select(SafeText.Of)));
            }

            return;
        }

        if (rows.Count == 0)
        {
            host.Error.WriteLine("Nothing found.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple);
        foreach (var (i, column) in columns.Index())
        {
            var heading = new TableColumn(new Text(SafeText.Of(column), new Style(decoration: Decoration.Bold)));
            table.AddColumn(isFigure?.Invoke(i) == true ? heading.RightAligned() : heading);
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(c => new Text(SafeText.Of(c))));
        }

        Terminal.Results(host).Write(table);
    }
}
