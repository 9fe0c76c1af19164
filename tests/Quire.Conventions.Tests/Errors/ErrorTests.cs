using System.Text.RegularExpressions;
using Quire.Api.Http.Wording;
using Quire.Conventions.Tests.Endpoints;
using Quire.Conventions.Tests.Sources;
using Quire.Domain.Errors;

namespace Quire.Conventions.Tests.Errors;

public sealed partial class ErrorTests
{
    // What a text of the wire may name besides the values of the refusal.
    private static readonly string[] OfTheRequest = ["target", "path", "message"];

    // Codes of what is wrong with a request, whose sentences speak of the request as the wire has it.
    private static readonly string[] OfTheApi = ["request.", "reading.", "server."];

    // Where an error becomes an answer: the code goes into a header first.
    private static readonly string[] AnswersWithCode =
    [
        "src/Quire.Api/Http/ErrorWriter.cs",
        "src/Quire.Api/Administration/Blocking.cs",
        "src/Quire.Api/Sword/SwordErrorDocument.cs",
    ];

    private static IEnumerable<(string Place, string Code)> Codes =>
        [
            .. DeclaredError.All.Select(e => (e.Place, e.Error.Code.Text)),
            .. DeclaredProblem.All.Select(p => (p.Place, p.Code.Text)),
        ];

    [Fact]
    public void Every_code_says_capability_thing_and_problem() =>
        Assert.Empty(Codes.Where(c => !Form().IsMatch(c.Code)).Select(c => $"{c.Place}: '{c.Code}'"));

    [Fact]
    public void A_code_belongs_to_one_refusal() =>
        Assert.Empty(
            Codes
                .GroupBy(c => (c.Code, IsProblem: c.Place.Contains("Problems.", StringComparison.Ordinal)))
                .Where(g => g.Count() > 1)
                .Select(g => $"{g.Key.Code}: {string.Join(", ", g.Select(c => c.Place))}")
        );

    [Fact]
    public void The_values_of_a_sentence_have_plain_names() =>
        Assert.Empty(
            DeclaredError.All.SelectMany(e =>
                e.Error.Sentence.Values.Keys.Where(v => !Name().IsMatch(v)).Select(v => $"{e.Place}: '{v}'")
            )
        );

    [Fact]
    public void Only_error_classes_make_refusals() =>
        Assert.Empty(
            from file in SourceTree.Product
            where
                !file.FileName.EndsWith("Errors.cs", StringComparison.Ordinal)
                && !file.Path.StartsWith("src/Quire.Domain/Errors/", StringComparison.Ordinal)
            from line in file.Lines
            where Made().IsMatch(line)
            select $"{file.Path}: {line.Trim()}"
        );

    [Fact]
    public void Codes_are_written_where_they_are_declared_or_worded()
    {
        var codes = Codes.Select(c => $"\"{c.Code}\"").ToHashSet(StringComparer.Ordinal);
        Assert.Empty(
            from file in SourceTree.Product
            where
                !file.FileName.EndsWith("Errors.cs", StringComparison.Ordinal)
                && !file.FileName.EndsWith("Problems.cs", StringComparison.Ordinal)
                && !file.Path.StartsWith("src/Quire.Api/Http/Wording/", StringComparison.Ordinal)
            from literal in Literal().Matches(file.Text)
            where codes.Contains(literal.Value)
            select $"{file.Path}: {literal.Value}"
        );
    }

    [Fact]
    public void Nobody_decides_by_a_sentence() =>
        Assert.Empty(
            from file in SourceTree.Product
            where
                file.Text.Contains("RepositoryException", StringComparison.Ordinal)
                || file.Text.Contains("RepositoryError", StringComparison.Ordinal)
                || file.Text.Contains("JsonException", StringComparison.Ordinal)
            from line in file.Lines
            where Parsed().IsMatch(line)
            select $"{file.Path}: {line.Trim()}"
        );

    [Fact]
    public void A_text_of_the_wire_is_of_a_refusal_there_is()
    {
        var codes = DeclaredError.All.Select(e => e.Error.Code.Text).ToHashSet(StringComparer.Ordinal);
        var kinds = typeof(RepositoryError)
            .GetNestedTypes()
            .Append(typeof(RepositoryError))
            .Select(RefusalText.NameOf)
            .ToHashSet(StringComparer.Ordinal);
        var capabilities = codes.Select(c => c.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(
            RefusalTexts.All.Select(t => t.Key).Where(k => !codes.Contains(k) && !kinds.Contains(k) && !capabilities.Contains(k))
        );
    }

    [Fact]
    public void A_text_of_a_problem_is_of_a_problem_there_is() =>
        Assert.Empty(ProblemText.Codes.Except(DeclaredProblem.All.Select(p => p.Code.Text)));

    [Fact]
    public void The_product_speaks_its_own_words()
    {
        var told = DeclaredError
            .All.Where(e => !OfTheApi.Any(p => e.Error.Code.Text.StartsWith(p, StringComparison.Ordinal)))
            .Select(e => (e.Place, Text: e.Error.Sentence.Template));
        Assert.Empty(
            told.Concat(DeclaredProblem.All.Select(p => (p.Place, Text: p.Message)))
                .Where(e => OfTheWire().IsMatch(e.Text))
                .Select(e => $"{e.Place}: {e.Text}")
        );
    }

    [Fact]
    public void Every_error_is_answered_as_a_refusal_and_so_with_its_code() =>
        Assert.Empty(
            from file in SourceTree.Product
            where
                file.Path.StartsWith("src/Quire.Api/", StringComparison.Ordinal)
                && !AnswersWithCode.Contains(file.Path)
                && ErrorEnvelope().IsMatch(file.Text)
            select file.Path
        );

    [Fact]
    public void A_text_of_the_wire_is_of_an_endpoint_there_is()
    {
        var endpoints = ServedEndpoint.All.Select(e => e.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(RefusalTexts.All.SelectMany(t => t.At).Where(e => !endpoints.Contains(e)));
    }

    [Fact]
    public void A_text_of_the_wire_names_values_its_refusal_has()
    {
        var values = DeclaredError.All.ToDictionary(
            e => e.Error.Code.Text,
            e => e.Error.Sentence.Values.Keys,
            StringComparer.Ordinal
        );
        var unknown =
            from line in RefusalTexts.All
            from hole in Hole().Matches(line.Text ?? "").Select(m => m.Groups["name"].Value)
            let known = values.GetValueOrDefault(line.Key, []).Concat(line.At.Count > 0 ? OfTheRequest : [])
            where !known.Contains(hole) && hole != "id"
            select $"{line.Key}: {{{hole}}}";
        Assert.Empty(unknown);
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*){2}$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Form();

    [GeneratedRegex("\"[a-z0-9-]+\\.[a-z0-9-]+\\.[a-z0-9-]+\"", RegexOptions.None, 5000)]
    private static partial Regex Literal();

    [GeneratedRegex("^[a-z][A-Za-z]*$", RegexOptions.None, 5000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\bRefuse\.[A-Z]\w+\(|new RepositoryError\.", RegexOptions.None, 5000)]
    private static partial Regex Made();

    [GeneratedRegex(
        @"\.Message\.(StartsWith|Contains|EndsWith|IndexOf|Split|Equals)|\.Message (==|!=|is) ",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Parsed();

    [GeneratedRegex("dataverse|dvobject|datafile", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex OfTheWire();

    [GeneratedRegex("\"(status|title)\", \"error\"", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex ErrorEnvelope();

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Hole();
}
