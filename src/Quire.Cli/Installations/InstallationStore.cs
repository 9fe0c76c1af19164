using System.Text.Json;
using Quire.Cli.Console;

namespace Quire.Cli.Installations;

/// <summary>
/// Keeps installations and their tokens in the user's configuration directory. Only the owner may read the file; one that others
/// can read is not used, since its tokens may be known already.
/// </summary>
internal sealed class InstallationStore(CliHost host)
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <summary>Where the file is.</summary>
    public string FilePath { get; } = UserFolders.Configuration(host, "installations.json");

    /// <summary>What is stored; nothing when there is no file.</summary>
    /// <exception cref="CliException">The file cannot be used.</exception>
    public InstallationSet Read()
    {
        if (!File.Exists(FilePath))
        {
            return InstallationSet.Empty;
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(FilePath) & Others) != 0)
        {
            throw new CliException(
                ExitCode.Usage,
                $"Others may read {FilePath}, which holds your tokens; it is not used.",
                $"'chmod 600 {FilePath}' mends it. Make new tokens if somebody may have looked."
            );
        }

        try
        {
            var file = JsonSerializer.Deserialize(File.ReadAllText(FilePath), CliJson.Shapes.InstallationFile);
            return new(
                [
                    .. (file?.Installations ?? new Dictionary<string, InstallationEntry>(StringComparer.Ordinal))
                        .OrderBy(i => i.Key, StringComparer.Ordinal)
                        .Select(i => new Installation(i.Key, ServerAddress.Parse(i.Value.Server), i.Value.Token)),
                ],
                file?.Default
            );
        }
        catch (JsonException e)
        {
            throw new CliException(
                ExitCode.Usage,
                $"{FilePath} cannot be read: line {e.LineNumber + 1} is not what it should be.",
                "Mend it, or remove it and log in again."
            );
        }
    }

    /// <summary>Stores the set in place of what was there, at once or not at all.</summary>
    public void Write(InstallationSet set)
    {
        var file = new InstallationFile
        {
            Default = set.DefaultName,
            Installations = set.All.ToDictionary(
                i => i.Name,
                i => new InstallationEntry { Server = i.Server.AbsoluteUri, Token = i.Token },
                StringComparer.Ordinal
            ),
        };
        MakeFolder(Path.GetDirectoryName(FilePath)!);
        var temporary = $"{FilePath}.{Guid.NewGuid():N}";
        try
        {
            using (var stream = new FileStream(temporary, Owned()))
            {
                JsonSerializer.Serialize(stream, file, CliJson.Shapes.InstallationFile);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, FilePath, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static FileStreamOptions Owned()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
