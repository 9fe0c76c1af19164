using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Quire.Repository.Installation;

namespace Quire.Server.Configuration;

/// <summary>
/// Settings of an installation that a new version of the program leaves alone: the file <c>QUIRE_CONFIG</c> names, or else
/// <c>quire.json</c> in the data folder. Read after what comes with the program, before environment and command line.
/// </summary>
internal static class OwnSettings
{
    public const string Variable = "QUIRE_CONFIG";
    public const string FileName = "quire.json";
    private const string DataFolder = $"{InstallationOptions.Section}:{nameof(InstallationOptions.DataFolder)}";

    /// <summary>Adds the file to what is read, if there is one.</summary>
    /// <param name="configuration">What is read so far, the files of the program among it.</param>
    /// <param name="line">What the command line says.</param>
    /// <param name="named">A file that must be there; none when null or empty.</param>
    public static void AddTo(ConfigurationManager configuration, CommandLine line, string? named)
    {
        if (!string.IsNullOrEmpty(named) && !File.Exists(named))
        {
            throw new StartupException($"the file {named}, which {Variable} names, is not there");
        }

        var path = string.IsNullOrEmpty(named)
            ? Path.Combine(line.DataFolder ?? configuration[DataFolder] ?? new InstallationOptions().DataFolder, FileName)
            : named;
        if (!File.Exists(path))
        {
            return;
        }

        var own = new JsonConfigurationSource { Path = Path.GetFullPath(path), ReloadOnChange = false };
        own.ResolveFileProvider();
        var sources = configuration.Sources;
        sources.Insert(sources.IndexOf(sources.OfType<JsonConfigurationSource>().Last()) + 1, own);
    }
}
