using System.Reflection;

namespace Quire.Repository.Installation;

/// <summary>Which version this program is. That of its assembly names the first part of a release alone.</summary>
internal static class ProgramVersion
{
    public static readonly string Text =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
