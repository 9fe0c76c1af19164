using Quire.Exports.Tests.Fixtures;
using Quire.Testing;

namespace Quire.Exports.Tests;

/// <summary>
/// Whole exports, reviewed once. <c>QUIRE_ACCEPT_GOLDEN=1</c> writes the present output into the tree; the diff is then read.
/// </summary>
public sealed class GoldenTests
{
    public static readonly TheoryData<string, string> Cases = new(
        from version in Versions.Names
        from exporter in Exporters.BuiltIn.All
        select (version, exporter.Name)
    );

    [Theory, MemberData(nameof(Cases))]
    public async Task Writes_what_was_reviewed(string version, string format)
    {
        var actual = (await Rendered.ReadableAsync(format, Versions.Named(version))).TrimEnd() + "\n";
        var file = Path.Combine("Golden", version, $"{format}.{Rendered.Extension(format)}");
        if (Environment.GetEnvironmentVariable("QUIRE_ACCEPT_GOLDEN") == "1")
        {
            var accepted = Path.Combine(RepositoryRoot.Path, "tests", "Quire.Exports.Tests", file);
            Directory.CreateDirectory(Path.GetDirectoryName(accepted)!);
            await File.WriteAllTextAsync(accepted, actual, TestContext.Current.CancellationToken);
            return;
        }

        var expected = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, file),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(expected, actual);
    }
}
