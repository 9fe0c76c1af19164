using System.Reflection;

namespace Quire.Cli.Commands;

/// <summary>The version of this program.</summary>
internal static class CliVersion
{
    /// <summary>As its package is called, such as 1.0.0-beta.2.</summary>
    public static string Text { get; } =
        typeof(CliVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "0";
}
