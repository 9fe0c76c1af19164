using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Rows;
using Quire.Tabular.Tables;
using Quire.Tabular.Writing;

namespace Quire.Api.Files.Tables;

/// <summary>Rows of a table as JSON, one after the other as they are read.</summary>
internal sealed class RowsAnswer(FoundRows found) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using (found)
        {
            await StreamedItems.WriteAsync(httpContext, RowsAsync(httpContext.RequestAborted), Begin, Write, inData: true);
        }
    }

    private async IAsyncEnumerable<ICells> RowsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        while (await found.Rows.ReadAsync(ct))
        {
            yield return found.Rows;
        }
    }

    private void Begin(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("status", "OK");
        json.WriteStartObject("data");
        json.WriteNumber("contentId", found.Content.Id);
        if (found.Content.Unf is { } unf)
        {
            json.WriteString("unf", unf);
        }

        json.WriteNumber("total", found.Content.RowCount);
        json.WriteNumber("matched", found.Matched);
        json.WriteNumber("offset", found.Query.Offset);
        json.WriteNumber("limit", found.Query.Limit);
        json.WriteStartArray("variables");
        foreach (var (i, variable) in found.Rows.Variables.Index())
        {
            json.WriteStartObject();
            json.WriteNumber("id", TableVariableIds.Of(found.Content.Id, found.Query.Columns[i]));
            json.WriteString("name", variable.Name);
            json.WriteString("label", variable.Label);
            json.WriteString("type", TableColumnJson.TypeOf(variable));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
    }

    private static void Write(Utf8JsonWriter json, ICells row)
    {
        json.WriteStartArray();
        for (var i = 0; i < row.Variables.Count; i++)
        {
            CellJson.Write(row, i, json);
        }

        json.WriteEndArray();
    }
}
