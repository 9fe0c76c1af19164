using Microsoft.Extensions.Options;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Download;
using Quire.Tabular.Querying;
using Quire.Tabular.Tab;
using Quire.Tabular.Tables;

namespace Quire.Repository.Files.Tables.Rows;

/// <summary>
/// Finds rows of stored tables, within what a question may cost. Whoever asks must be somebody who may have the table.
/// </summary>
public sealed class TableRows(TableContents tables, VerifiedContent verified, TableScans scans, IOptions<TableOptions> options)
{
    private const int MostRows = 1000;

    // Rows that are kept while others may still come before them.
    private const int MostOrdered = 10_000;
    private const int MostConditions = 20;
    private const int MostOrders = 5;

    /// <summary>The table in a file; refuses one that is not read as such.</summary>
    public static FileContentRecord TableOf(DownloadableFile file) => file.Content ?? throw TableErrors.OnlyTables();

    /// <summary>
    /// Finds them. Throws <see cref="ContentDamagedException"/> when the stored bytes are not those of the table.
    /// </summary>
    public async Task<FoundRows> FindAsync(DownloadableFile file, RowsAsked asked, CancellationToken ct)
    {
        MustBeBounded(asked);
        var content = TableOf(file);
        var document = await tables.DocumentAsync(file.Entry, ct);
        Variable[] variables = [.. document.Variables.Select(v => v.ToColumn())];
        var query = QueryOf(content, asked, variables);
        MustBeWithin(content, query);
        var bytes = await verified.OpenAsync(await tables.OfAsync(content, header: false, ct), ct);
        var found = new FoundRows(
            content,
            bytes,
            new TabReader(bytes, variables, content.EscapesBackslashes, content.HasHeader),
            query
        );
        try
        {
            await BeginAsync(found, ct);
            return found;
        }
        catch (QueryTooLargeException e)
        {
            await found.DisposeAsync();
            throw TableErrors.RowsTooLarge(e.Most);
        }
        catch
        {
            await found.DisposeAsync();
            throw;
        }
    }

    private Task BeginAsync(FoundRows found, CancellationToken ct) =>
        found.Query.LooksAtAll || found.Query.Offset > MostOrdered
            ? scans.RunAsync(end => found.Rows.BeginAsync(end).AsTask(), ct)
            : found.Rows.BeginAsync(ct).AsTask();

    private static void MustBeBounded(RowsAsked asked)
    {
        if (asked.Limit > MostRows)
        {
            throw TableErrors.TooManyRows(MostRows);
        }

        if (asked.Conditions.Count > MostConditions)
        {
            throw TableErrors.TooManyConditions(MostConditions);
        }
    }

    // What has to be read is known before anything is: all of the table, or its part up to the last row wanted.
    private void MustBeWithin(FileContentRecord content, TableQuery query)
    {
        if (query.Order.Count > 0 && query.Offset + query.Limit > MostOrdered)
        {
            throw TableErrors.OrderedTooFar(MostOrdered);
        }

        var share = query.LooksAtAll ? 1 : Math.Min(1, (double)(query.Offset + query.Limit) / Math.Max(1, content.RowCount));
        if (content.Size * share > options.Value.ScanBytes)
        {
            throw TableErrors.ScanTooLong(options.Value.ScanBytes);
        }
    }

    private static TableQuery QueryOf(FileContentRecord content, RowsAsked asked, Variable[] variables)
    {
        try
        {
            IReadOnlyList<RowOrder> order = asked.Order is { } text ? RowOrder.Parse(text, variables) : [];
            if (order.Count > MostOrders)
            {
                throw TableErrors.TooManyOrders(MostOrders);
            }

            return new()
            {
                Columns = TableColumns.Of(content, asked.Variables, variables),
                Conditions = [.. asked.Conditions.Select(c => RowCondition.Parse(c, variables))],
                Order = order,
                Offset = asked.Offset,
                Limit = asked.Limit,
            };
        }
        catch (QueryFormatException e)
        {
            throw TableErrors.QueryMalformed(e.Message);
        }
    }
}
