using System.Text.RegularExpressions;

namespace Quire.Conventions.Tests.Sources;

public sealed partial class TypePerFileTests
{
    [Fact]
    public void A_file_holds_one_public_type_named_like_the_file()
    {
        var wrong =
            from file in SourceTree.Product
            let types = PublicType()
                .Matches(file.Text)
                .Select(m => m.Groups["name"].Value)
                .Distinct(StringComparer.Ordinal)
                .ToList()
            where types.Count > 1 || (types.Count == 1 && types[0] != file.FileName.Split('.')[0])
            select $"{file.Path}: {string.Join(", ", types)}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_namespace_is_the_folder()
    {
        var wrong =
            from file in SourceTree.All
            let line = file.Lines.FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal))
            where line is not null
            where line != $"namespace {Namespace(file.Path)};"
            select $"{file.Path}: {line}";
        Assert.Empty(wrong);
    }

    // What users of the client write is one using: its folders order the files, not the names.
    private static string Namespace(string path) =>
        path.StartsWith("src/Quire.Client/", StringComparison.Ordinal)
        && !path.StartsWith("src/Quire.Client/Http/", StringComparison.Ordinal)
            ? "Quire.Client"
            : string.Join('.', path.Split('/')[1..^1]);

    [GeneratedRegex(
        @"^public (?:sealed |static |abstract |partial |readonly |ref )*(?:class|record struct|record|struct|interface|enum|delegate \S+) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex PublicType();
}
