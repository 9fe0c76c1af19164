using System.Text.Json;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;

namespace Quire.Cli.Files.Tables;

/// <summary>Shows rows of a table.</summary>
internal static class RowsSheet
{
    public static async Task ShowAsync(Call call, FileId file, RowQuery query, bool csv, CancellationToken cancellationToken)
    {
        if (csv && call.Output.IsJson)
        {
            throw new CliException(ExitCode.Usage, "--csv and --json are two ways to write the rows; give one of them.");
        }

        if (csv)
        {
            var text = await call.Client.Files.GetRowsAsCsvAsync(file, query, cancellationToken);
            await call.Host.Out.WriteAsync(call.Host.OutIsTerminal ? SafeText.Lines(text) : text);
            return;
        }

        var page = await call.Client.Files.GetRowsAsync(file, query, cancellationToken);
        var result = RowsResult.Of(page);
        if (call.Output.IsJson)
        {
            call.Output.Json(result, CliJson.Shapes.RowsResult);
            return;
        }

        if (result.Rows.Count > 0)
        {
            Sheets.Rows(
                call.Host,
                result.Variables,
                [.. result.Rows.Select(r => (IReadOnlyList<string?>)[.. r.Select(TextOf)])],
                i => page.Variables[i].Type is "integer" or "number"
            );
        }

        call.Output.Remark(result.Extent());
    }

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.ToString();
}
