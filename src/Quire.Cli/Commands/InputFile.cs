using System.CommandLine;
using System.Text.Json;
using Quire.Cli.Console;

namespace Quire.Cli.Commands;

/// <summary>Reads what the user hands over as a file, or as <c>-</c> on standard input.</summary>
internal static class InputFile
{
    /// <summary>Refuses options that a file takes the place of: nobody would be told that they were left aside.</summary>
    /// <param name="command">The command.</param>
    /// <param name="file">The option that names the file.</param>
    /// <param name="others">The options.</param>
    public static void Instead(Command command, Option file, params IReadOnlyList<Option> others) =>
        command.Validators.Add(r =>
        {
            if (
                r.GetResult(file) is { Implicit: false }
                && others.FirstOrDefault(o => r.GetResult(o) is { Implicit: false }) is { } beside
            )
            {
                r.AddError($"Give either {file.Name} or {beside.Name}.");
            }
        });

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

    /// <summary>A value on the wire's terms.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">What it has to be, in the words of the refusal.</param>
    /// <param name="host">The terminal.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<T> ReadAsync<T>(string path, string what, CliHost host, CancellationToken cancellationToken)
    {
        using var json = await JsonAsync(path, host, cancellationToken);
        try
        {
            return WireShape.Read<T>(json.RootElement);
        }
        catch (JsonException e)
        {
            throw new CliException(ExitCode.Usage, $"'{path}' is no {what}: {e.Message}");
        }
    }
}
