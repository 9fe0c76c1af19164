using Quire.Testing;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>
/// Schemas and vocabularies as their makers publish them, which are not ours to ship: <c>./test</c> puts what it can obtain under
/// <c>artifacts</c>. A test that asks for one that is not there is skipped.
/// </summary>
internal static class Published
{
    /// <summary>A folder of schemas; those in the folder named by <c>QUIRE_SCHEMAS</c> come first.</summary>
    public static string Schemas(string name)
    {
        string?[] places =
        [
            Environment.GetEnvironmentVariable("QUIRE_SCHEMAS"),
            Path.Combine(RepositoryRoot.Path, "artifacts", "schemas"),
        ];
        var found = places
            .OfType<string>()
            .Select(place => Path.GetFullPath(Path.Combine(place, name)))
            .FirstOrDefault(Directory.Exists);
        Assert.SkipWhen(
            found is null,
            $"The published schemas {name} are not here: ./test could not obtain them, and QUIRE_SCHEMAS names no folder with them."
        );
        return found!;
    }

    /// <summary>The statements of a vocabulary, by the name its package has.</summary>
    public static string Vocabulary(string name)
    {
        var file = Path.Combine(
            RepositoryRoot.Path,
            "artifacts",
            "vocabularies",
            "node_modules",
            "@vocabulary",
            name,
            $"{name}.nq"
        );
        Assert.SkipUnless(File.Exists(file), $"The vocabulary {name} is not here: ./test installs it.");
        return file;
    }
}
