using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Api.Metrics.Usage;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Rows;

namespace Quire.Api.Files.Tables;

/// <summary>Some columns of a table, chosen while it is being sent.</summary>
internal static class SubsetAnswer
{
    /// <param name="found">The file, which the caller may have.</param>
    /// <param name="columns">The columns, from 0, in the order wanted.</param>
    /// <param name="bare">Whether the line of names is left out.</param>
    /// <param name="tables">Finds the stored table.</param>
    /// <param name="verified">Reads it.</param>
    /// <param name="call">The request.</param>
    public static async Task<IResult> OfAsync(
        DownloadableFile found,
        IReadOnlyList<int> columns,
        bool bare,
        TableContents tables,
        VerifiedContent verified,
        Call call
    )
    {
        var table = TableRows.TableOf(found);
        var content = await tables.OfAsync(table, header: false, call.Aborted);
        if (await verified.ProblemAsync(content, call.Aborted) is { } problem)
        {
            throw new ContentDamagedException(problem);
        }

        var header = bare ? null : await tables.HeaderAsync(table, columns, call.Aborted);
        DownloadEndpoints.ServeSafely(call);
        DownloadName.Set(call.Http.Response, Path.GetFileNameWithoutExtension(found.Label) + "-subset.tab");
        return CountedDownload.Of(
            TypedResults.Stream(
                async output =>
                {
                    await using var bytes = await verified.OpenAsync(content, call.Aborted);
                    await TableSubset.WriteAsync(bytes, columns, header, table.HasHeader, output, call.Aborted);
                },
                content.ContentType
            ),
            found.Used is { } used ? [used] : [],
            call
        );
    }
}
