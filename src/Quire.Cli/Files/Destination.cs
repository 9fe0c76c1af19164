using Quire.Cli.Console;

namespace Quire.Cli.Files;

/// <summary>Where downloaded content goes.</summary>
internal static class Destination
{
    private const string StandardOutput = "-";

    /// <summary>
    /// Writes everything to a file, or to standard output for <c>-</c>. A file gets its name when it is complete.
    /// </summary>
    public static async Task WriteAsync(Stream content, string path, CliHost host, CancellationToken cancellationToken)
    {
        if (path == StandardOutput)
        {
            await using var standard = host.OpenOut();
            await content.CopyToAsync(standard, cancellationToken);
            return;
        }

        var temporary = $"{path}.part";
        await using (var file = File.Create(temporary))
        {
            await content.CopyToAsync(file, cancellationToken);
        }

        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>The place for a file of this name; existing files are not overwritten unasked.</summary>
    /// <param name="given">What the user said: a path, an existing folder, <c>-</c>, or nothing for the current folder.</param>
    /// <param name="name">Name the server gives, which must not lead anywhere else.</param>
    /// <param name="overwrite">Whether an existing file may be replaced.</param>
    public static string Choose(string? given, string name, bool overwrite)
    {
        if (given == StandardOutput)
        {
            return given;
        }

        var plain = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var path = given is null || Directory.Exists(given) ? Path.Combine(given ?? "", plain) : given;
        if (given != path && (plain is "" or "." or ".." || plain.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0))
        {
            throw new CliException(ExitCode.Failed, $"'{name}' cannot be the name of a file here.", "Choose one with --output.");
        }

        return overwrite || !File.Exists(path)
            ? path
            : throw new CliException(ExitCode.Usage, $"'{path}' is there already.", "Add --force to replace it.");
    }
}
