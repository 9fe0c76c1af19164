using System.Text.RegularExpressions;

namespace Quire.Conventions.Tests.Sources;

public sealed partial class TypePerFileTests
{
    // What only one operation answers is read together with it.
    [Fact]
    public void A_file_holds_one_public_type_named_like_the_file_or_an_operation_and_its_answer()
    {
        var answers = SourceTree.Product.SelectMany(Answers).ToLookup(a => a, StringComparer.Ordinal);
        var wrong =
            from file in SourceTree.Product
            let types = PublicType()
                .Matches(file.Text)
                .Select(m => m.Groups["name"].Value)
                .Distinct(StringComparer.Ordinal)
                .ToList()
            let own = Answers(file).Where(a => answers[a].Count() == 1).ToList()
            where types.Count > 0 && (types[0] != file.FileName.Split('.')[0] || types.Skip(1).Except(own).Any())
            select $"{file.Path}: {string.Join(", ", types)}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void How_a_record_is_stored_stands_with_the_record()
    {
        var wrong =
            from file in SourceTree.Product
            from mapping in Mapping().Matches(file.Text)
            where mapping.Groups["record"].Value != file.FileName.Split('.')[0]
            select $"{file.Path}: {mapping.Groups["record"].Value}";
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

    private static IEnumerable<string> Answers(SourceFile file) =>
        Answer().Matches(file.Text).SelectMany(m => Word().Matches(m.Groups["answer"].Value).Select(w => w.Value));

    [GeneratedRegex(@" : I(?:Query|Command)<(?<answer>[\w<>?, ]+)>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Answer();

    [GeneratedRegex(@"\w+", RegexOptions.None, 5000)]
    private static partial Regex Word();

    [GeneratedRegex(@"IEntityTypeConfiguration<(?<record>\w+)>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Mapping();

    [GeneratedRegex(
        @"^public (?:sealed |static |abstract |partial |readonly |ref )*(?:class|record struct|record|struct|interface|enum|delegate \S+) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex PublicType();
}
