using System.Text.RegularExpressions;
using Quire.Conventions.Tests.Sources;

namespace Quire.Conventions.Tests.Endpoints;

public sealed partial class ParameterTests
{
    private const string Api = "src/Quire.Api/";
    private const string Common = "src/Quire.Api/Http/CommonParameters.cs";

    [Fact]
    public void A_query_parameter_of_one_capability_stands_with_that_capability()
    {
        var files = SourceTree.Product.Where(f => f.Path.StartsWith(Api, StringComparison.Ordinal)).ToList();
        var shared = Declared().Matches(files.Single(f => f.Path == Common).Text).Select(m => m.Groups["name"].Value).ToList();
        Assert.NotEmpty(shared);
        Assert.Empty(shared.Where(name => CapabilitiesReading(name).Count() < 2));

        IEnumerable<string> CapabilitiesReading(string name) =>
            files
                .Where(f => Regex.IsMatch(f.Text, $@"\bCommonParameters\.{name}\b", RegexOptions.None, TimeSpan.FromSeconds(5)))
                .Select(f => f.Path[Api.Length..].Split('/')[0])
                .Distinct(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"static readonly QueryParameter (?<name>\w+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Declared();
}
