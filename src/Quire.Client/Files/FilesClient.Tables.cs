using System.Text;
using Quire.Client.Http;
using Quire.Contracts.Files;
using Quire.Contracts.Files.Tables;

namespace Quire.Client;

/// <content>Tables.</content>
public sealed partial class FilesClient
{
    /// <summary>
    /// What is known of the table in a file: variables, statistics, categories (<c>GET files/{id}/dataTables</c>, since 6.x).
    /// </summary>
    /// <param name="file">A file that was read as a table.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IReadOnlyList<DataTableResponse>> GetDataTablesAsync(
        FileId file,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<IReadOnlyList<DataTableResponse>>(
            HttpMethod.Get,
            ApiPath.Of(file, $"/dataTables"),
            null,
            cancellationToken
        );

    /// <summary>
    /// Sets tags of a table (<c>POST files/{id}/metadata/tabularTags</c>, since 6.x); gives the server's message.
    /// </summary>
    /// <param name="file">A file that was read as a table.</param>
    /// <param name="tags">From the list every installation has, such as <c>Survey</c>.</param>
    /// <param name="replace">Whether they take the place of those there are. Default: no, they are added.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> SetTabularTagsAsync(
        FileId file,
        IReadOnlyList<string> tags,
        bool replace = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of(file, $"/metadata/tabularTags").With("replace", replace),
            Body.Json(new TabularTagsRequest { TabularTags = tags }),
            cancellationToken
        );

    /// <summary>
    /// Rows of the table in a file (<c>GET files/{id}/rows</c>; Quire only). Whoever asks must be somebody who may download the
    /// file; it is not counted as a download.
    /// </summary>
    /// <param name="file">A file that was read as a table.</param>
    /// <param name="query">Which rows. Default: the first 100.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="DataverseValidationException">The query cannot be read; says where.</exception>
    public Task<TableRowsResponse> GetRowsAsync(
        FileId file,
        RowQuery? query = null,
        CancellationToken cancellationToken = default
    ) => _connection.SendAsync<TableRowsResponse>(HttpMethod.Get, RowsPath(file, query), null, cancellationToken);

    /// <summary>The same rows as comma-separated values, with a line of names.</summary>
    /// <param name="file">A file that was read as a table.</param>
    /// <param name="query">Which rows. Default: the first 100.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<string> GetRowsAsCsvAsync(
        FileId file,
        RowQuery? query = null,
        CancellationToken cancellationToken = default
    ) =>
        Encoding.UTF8.GetString(
            await _connection.BytesAsync(HttpMethod.Get, RowsPath(file, query).With("format", "csv"), null, cancellationToken)
        );

    /// <summary>
    /// What stands in the variables of the table in a file: missing and different values, statistics, quantiles, a histogram
    /// and the most frequent values (<c>GET files/{id}/summary</c>; Quire only).
    /// </summary>
    /// <param name="file">A file that was read as a table.</param>
    /// <param name="variables">Names of the variables that are wanted. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<TableSummaryResponse> GetSummaryAsync(
        FileId file,
        IReadOnlyList<string>? variables = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<TableSummaryResponse>(
            HttpMethod.Get,
            ApiPath.Of(file, $"/summary").With("variables", variables),
            null,
            cancellationToken
        );

    /// <summary>
    /// Says something else of the variables of a table in the draft (<c>PUT edit/{id}</c>, since 5.x): labels, questions, notes,
    /// weights and groups. Gives the server's message, <c>Updated</c> or <c>Nothing to update</c>.
    /// </summary>
    /// <param name="file">A file that was read as a table.</param>
    /// <param name="codebook">
    /// XML of a codebook (DDI), as <c>access/datafile/{id}/metadata/ddi</c> gives it: the elements <c>var</c> and <c>varGrp</c>
    /// are read. Variables that are not in it stay as they are; groups that are not in it are no more.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> EditVariablesAsync(FileId file, string codebook, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.InEdits(file),
            Body.Text(codebook, "application/xml"),
            cancellationToken
        );

    private static ApiPath RowsPath(FileId file, RowQuery? query)
    {
        query ??= new();
        return ApiPath
            .Of(file, $"/rows")
            .With("variables", query.Variables)
            .With("where", query.Where)
            .With("sort", query.Sort)
            .With("offset", query.Offset)
            .With("limit", query.Limit);
    }
}
