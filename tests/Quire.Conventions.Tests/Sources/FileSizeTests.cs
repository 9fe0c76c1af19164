namespace Quire.Conventions.Tests.Sources;

public sealed class FileSizeTests
{
    private const int Ceiling = 400;
    private const int TestCeiling = 600;

    // Files over the ceiling, each with the reason; the list is meant to shrink.
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal);

    [Fact]
    public void Half_of_the_product_files_are_shorter_than_60_lines() =>
        Assert.True(Quantile(SourceTree.Product, 0.5) < 60, $"The median is {Quantile(SourceTree.Product, 0.5)} lines.");

    [Fact]
    public void Nineteen_of_twenty_product_files_are_shorter_than_250_lines() =>
        Assert.True(
            Quantile(SourceTree.Product, 0.95) < 250,
            $"The 95th percentile is {Quantile(SourceTree.Product, 0.95)} lines."
        );

    [Fact]
    public void No_file_is_longer_than_the_ceiling()
    {
        var tooLong = SourceTree
            .Product.Where(f => f.Lines.Count > Ceiling)
            .Concat(SourceTree.Tests.Where(f => f.Lines.Count > TestCeiling));
        Assert.Empty(
            from file in tooLong
            where !Exceptions.ContainsKey(file.Path)
            select $"{file.Path}: {file.Lines.Count} lines"
        );
    }

    [Fact]
    public void Every_exception_is_still_needed() =>
        Assert.Empty(Exceptions.Keys.Except(SourceTree.All.Where(f => f.Lines.Count > Ceiling).Select(f => f.Path)));

    private static int Quantile(IReadOnlyList<SourceFile> files, double part)
    {
        var sorted = files.Select(f => f.Lines.Count).Order().ToList();
        return sorted[(int)(sorted.Count * part)];
    }
}
