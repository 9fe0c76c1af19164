using System.Text.Json;
using Quire.Cli.Console;

namespace Quire.Cli.Commands;

/// <summary>Reads what the user hands over as a file, or as <c>-</c> on standard input.</summary>
internal static class InputFile
{
    public static async Task<string> TextAsync(string path, CliHost host, CancellationToken cancellationToken)
    {
        if (path == "-")
        {
            return await host.In.ReadToEndAsync(cancellationToken);
        }

        return File.Exists(path)
            ? await File.ReadAllTextAsync(path, cancellationToken)
            : throw new CliException(ExitCode.Usage, $"There is no file '{path}'.");
    }

    /// <summary>JSON text that was looked at, so that a mistake shows with its line before anything is sent.</summary>
    public static async Task<JsonDocument> JsonAsync(string path, CliHost host, CancellationToken cancellationToken)
    {
        var text = await TextAsync(path, host, cancellationToken);
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException e)
        {
            throw new CliException(
                ExitCode.Usage,
                $"'{path}' is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}."
            );
        }
    }
}
