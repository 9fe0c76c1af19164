using System.Reflection;

namespace Quire.Api.Administration;

/// <summary>The build of this program.</summary>
internal static class Build
{
    /// <summary>Product and version, with the source revision where the build knew it.</summary>
    public static string Name { get; } =
        "quire-"
        + (typeof(Build).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0");
}
