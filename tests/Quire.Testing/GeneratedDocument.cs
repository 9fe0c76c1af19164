using Xunit;

namespace Quire.Testing;

/// <summary>A committed file that is made from the code. A difference is to be looked at, then accepted.</summary>
public static class GeneratedDocument
{
    /// <summary>Compares with what is committed; with <c>QUIRE_UPDATE=1</c> writes it instead.</summary>
    public static void MustBe(string path, string content)
    {
        var file = Path.Combine(RepositoryRoot.Path, path);
        if (Environment.GetEnvironmentVariable("QUIRE_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
            return;
        }

        var committed = File.Exists(file) ? File.ReadAllText(file) : "";
        if (committed == content)
        {
            return;
        }

        var (before, now) = (committed.Split('\n'), content.Split('\n'));
        var line = Enumerable
            .Range(0, Math.Max(before.Length, now.Length))
            .First(i => before.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        Assert.Fail(
            $"""
            {path} no longer says what the code does; the first difference is in line {line + 1}:
              committed: {before.ElementAtOrDefault(line)}
              code says: {now.ElementAtOrDefault(line)}
            Run this test with QUIRE_UPDATE=1, look at the difference, and commit it with your change.
            """
        );
    }
}
