namespace Quire.Conventions.Tests.Sources;

/// <summary>The formatter breaks code; what it leaves long is held here.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 130;

    [Fact]
    public void Only_texts_and_tables_are_longer_than_a_line() =>
        Assert.Empty(SourceTree.All.SelectMany(f => TooLong(f).Select(number => $"{f.Path}:{number}")));

    // A text is not broken: it is searched for as it is said.
    private static IEnumerable<int> TooLong(SourceFile file)
    {
        var inText = false;
        var table = 0;
        foreach (var (i, line) in file.Lines.Index())
        {
            table = line.Contains("// csharpier-ignore", StringComparison.Ordinal) ? 1 : table;
            table = table == 1 && line.TrimStart() is "];" ? 0 : table;
            var isText = inText || line.Contains('"', StringComparison.Ordinal) || line.Contains("://", StringComparison.Ordinal);
            inText ^= line.Split("\"\"\"").Length % 2 == 0;
            if (line.Length > Longest && !isText && table == 0)
            {
                yield return i + 1;
            }
        }
    }
}
