using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Quire.Api.Http;
using Quire.Api.Metrics.Usage;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Tables.Forms;
using Quire.Repository.Files.Tables.Rows;

namespace Quire.Api.Files.Tables;

/// <summary>A table, or some of its columns, in a form other programs read.</summary>
internal static class FormAnswer
{
    /// <param name="found">The file, which the caller may have.</param>
    /// <param name="form">The form.</param>
    /// <param name="columns">Its columns in the order wanted; null for all.</param>
    /// <param name="forms">Writes it.</param>
    /// <param name="call">The request.</param>
    public static IResult Of(DownloadableFile found, TableForm form, IReadOnlyList<int>? columns, TableForms forms, Call call)
    {
        var table = TableRows.TableOf(found);
        // Two columns of one name are one in most forms.
        IReadOnlyList<int>? wanted = columns is null ? null : [.. columns.Distinct()];
        DownloadEndpoints.ServeSafely(call);
        var name = Path.GetFileNameWithoutExtension(found.Label) + (wanted is null ? "" : "-subset");
        DownloadName.Set(call.Http.Response, name + form.Extension);
        // A table never changes; what people say of its variables does.
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{table.Checksum}-{found.Entry.EditsId}-{form.Name}\"");
        return CountedDownload.Of(
            TypedResults.Stream(
                async output =>
                {
                    await using var written = await forms.WriteAsync(found, form, wanted, call.Aborted);
                    call.Http.Response.ContentLength = written.Length;
                    await written.CopyToAsync(output, call.Aborted);
                },
                form.ContentType,
                entityTag: new EntityTagHeaderValue(tag)
            ),
            found.Used is { } used ? [used] : [],
            call
        );
    }
}
