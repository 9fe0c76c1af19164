using System.Text.RegularExpressions;

namespace Quire.Conventions.Tests.Sources;

/// <summary>
/// Rules that were written in several places until they said different things. Each is in one place now, and what looks like it
/// anywhere else is the beginning of the next difference.
/// </summary>
public sealed class OneRuleOnceTests
{
    public static TheoryData<string, string, string[]> Rules =>
        new()
        {
            {
                "The newest version is the first of VersionQueries; compiled queries, which take no method of ours, are named here.",
                @"OrderByDescending\(\w+ => \w+\.Sequence\)|Max\(v => v\.Sequence\)",
                [
                    "src/Quire.Repository/Data/Datasets/VersionQueries.cs",
                    "src/Quire.Repository/Datasets/DatasetViews.cs",
                    "src/Quire.Repository/Datasets/VersionFinder.cs",
                ]
            },
            {
                "Who does not see drafts is told so by KnownTo.",
                @"\w+ \|\| \w+\.State != VersionState\.Draft",
                [
                    // Inside of one query, where a version is only part of the question.
                    "src/Quire.Repository/Datasets/DatasetViews.cs",
                    "src/Quire.Repository/Datasets/GetDatasetTimestamps.cs",
                    "src/Quire.Repository/Publishing/SubmitForReview.cs",
                ]
            },
            {
                "Whether an installation is public throughout is asked of Settings.",
                @"SettingNames\.PublicInstall\b",
                ["src/Quire.Repository/Administration/Settings.cs"]
            },
            {
                "Whether addresses are hidden is asked of HiddenEmails.",
                @"SettingNames\.ExcludeEmailFromExport\b",
                ["src/Quire.Repository/Administration/HiddenEmails.cs"]
            },
            {
                "The address of the installation has no slash at its end, and nobody has to take one off.",
                @"SiteUrl\??\.Trim",
                []
            },
            {
                "Pages are given what they need; what puts every page together, and what has only a request, looks it up.",
                @"RequestServices\.GetRequiredService",
                [
                    "src/Quire.Web/Administration/AdministrationRoutes.cs",
                    "src/Quire.Web/Banners/BannerReading.cs",
                    "src/Quire.Web/Rendering/PageResult.cs",
                    "src/Quire.Web/Rendering/PageRoutes.cs",
                ]
            },
        };

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_stands_in_its_place_alone(string rule, string pattern, string[] places)
    {
        var found = SourceTree
            .Product.Where(f => pattern.StartsWith("RequestServices", StringComparison.Ordinal) ? IsOfPages(f) : true)
            .Where(f => Regex.IsMatch(f.Text, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)))
            .Select(f => f.Path)
            .ToList();
        Assert.True(found.All(places.Contains), $"{rule} Not so in: {string.Join(", ", found.Except(places))}");
        Assert.Empty(places.Except(found));
    }

    [Fact]
    public void Every_step_of_a_release_is_in_the_list_that_orders_them()
    {
        var order = SourceTree.Product.Single(f => f.Path == "src/Quire.Repository/Publishing/ReleaseStepRegistration.cs").Text;
        var steps = SourceTree
            .Product.Select(f =>
                Regex.Match(
                    f.Text,
                    @"class (?<name>\w+)[^{]*: IReleaseStep\b",
                    RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(5)
                )
            )
            .Where(m => m.Success)
            .Select(m => m.Groups["name"].Value)
            .ToList();
        Assert.InRange(steps.Count, 10, 30);
        Assert.Empty(steps.Where(s => !order.Contains($"<{s}>", StringComparison.Ordinal)));
    }

    private static bool IsOfPages(SourceFile file) => file.Path.StartsWith("src/Quire.Web/", StringComparison.Ordinal);
}
