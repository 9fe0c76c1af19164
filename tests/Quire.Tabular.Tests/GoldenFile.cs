using Quire.Testing;

namespace Quire.Tabular.Tests;

/// <summary>Files others published, with their values.</summary>
internal static class GoldenFile
{
    public static FileStream Open(string name) => File.OpenRead(PathOf(name));

    public static string PathOf(string name) => Path.Combine(RepositoryRoot.Path, "tests", "Quire.Tabular.Tests", "Golden", name);
}
