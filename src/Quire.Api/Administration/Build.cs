using System.Reflection;

namespace Quire.Api.Administration;

/// <summary>The build of this program.</summary>
internal static class Build
{
    private static readonly string Version =
        typeof(Build).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>Product and version, with the source revision where the build knew it.</summary>
    public static string Name => "quire-" + Version;

    /// <summary>The version alone, such as 1.0.0.</summary>
    public static string ProductVersion => Version.Split('+')[0];
}
