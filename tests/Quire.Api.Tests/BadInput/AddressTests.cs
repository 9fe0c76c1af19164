using System.Text.RegularExpressions;
using Quire.Api.Tests.Access.Permissions;
using Quire.Testing;

namespace Quire.Api.Tests.BadInput;

/// <summary>Every endpoint, asked for things there are not and with parameters that say nothing.</summary>
public sealed partial class AddressTests
{
    private static readonly string Long = new('x', 3000);

    private static readonly string[] Ids =
    [
        "0",
        "-1",
        "9223372036854775807",
        "99999999999999999999",
        "nope",
        "..%2F..%2Fetc",
        "a%0Ab",
        "%ED%A0%80",
        "1.0",
        ":persistentId",
        ":persistentId?persistentId=doi:10.5072/FK2/NOBODY",
        ":persistentId?persistentId=doi:10.5072/FK2/A%00B",
        ":persistentId?persistentId=doi:10.5072/" + Long,
        "doi:10.5072%2FFK2%2FNOBODY",
    ];

    private static readonly string[] Values =
    [
        "-1",
        "abc",
        "99999999999999999999",
        "2147483647",
        "9223372036854775807",
        "1.5",
        "NaN",
        "1e309",
        "%00",
        "%ED%A0%80",
        "%FF",
        "",
        "%20",
        "[",
        "%22",
        "*:*",
        "%27;--",
        "(a%20AND",
        "true%0A",
        Long,
    ];

    private static readonly (string Path, string Names)[] Queries =
    [
        (
            "/api/search?q=x",
            "q fq type subtree sort order start per_page geo_point geo_radius geo_point=1,1&geo_radius show_facets show_relevance show_entity_ids metadata_fields key"
        ),
        ("/api/datasets/{dataset}/versions", "limit offset excludeFiles excludeMetadataBlocks"),
        (
            "/api/datasets/{dataset}/versions/1.0",
            "excludeFiles excludeMetadataBlocks returnOwners includeDeaccessioned ignoreSettingExcludeEmailFromExport"
        ),
        (
            "/api/datasets/{dataset}/versions/1.0/files",
            "limit offset orderCriteria contentType accessStatus categoryName tabularTagName searchText includeDeaccessioned"
        ),
        ("/api/datasets/{dataset}/versions/1.0/files/counts", "contentType accessStatus categoryName tabularTagName searchText"),
        ("/api/datasets/{dataset}/versions/1.0/downloadsize", "mode contentType accessStatus categoryName searchText"),
        ("/api/datasets/{dataset}/locks", "type"),
        ("/api/datasets/export?persistentId={pid}", "exporter exporter=dcterms&version"),
        ("/api/datasets/export?exporter=dcterms", "persistentId"),
        ("/api/access/datafile/{file}", "format"),
        ("/api/access/dataset/{dataset}", "format"),
        ("/api/files/{file}", "returnDatasetVersion returnOwners includeDeaccessioned"),
        ("/api/dataverses/root", "returnOwners returnChildCount"),
        ("/api/dataverses/root/metadatablocks", "onlyDisplayedOnCreate returnDatasetFieldTypes"),
        ("/api/roles/:alias", "alias"),
        ("/api/info/applicationTermsOfUse", "lang"),
    ];

    private static readonly string[] Selectors =
    [
        ":Draft",
        "draft",
        ":latest-released",
        "1.0.0",
        "-1",
        "1.-1",
        "1.x",
        "1.",
        ".1",
        "99999999999.0",
        "999.999",
        "%00",
        "%20",
        "1,0",
        "\u0661.0",
        Long,
    ];

    [Theory, EachDatabase]
    public async Task What_is_not_there_is_said_not_to_be(DatabaseKind database)
    {
        var world = await PermissionWorld.OfAsync(database);
        var (_, wire) = await world.CallerAsync(Standing.Superuser, fresh: true);
        var problems = new List<string>();
        foreach (var row in PermissionTables.All.Where(r => Named().IsMatch(r.Path)).DistinctBy(r => (r.Method, r.Path)))
        {
            var place = await world.PlaceAsync(row.Given, fresh: false);
            foreach (var id in Ids)
            {
                var path = Address(Named().Replace(row.Path, id.Split('?')[0]), id.Split('?').ElementAtOrDefault(1));
                Check(
                    await wire.SendAsync(new(row.Method), path, PermissionCheck.Content(row, place)),
                    $"{row.Method} {path}",
                    mustBeRefused: true,
                    problems
                );
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Theory, EachDatabase]
    public async Task Parameters_that_say_nothing_are_refused_or_passed_over(DatabaseKind database)
    {
        var world = await PermissionWorld.OfAsync(database);
        var place = await world.PlaceAsync(Given.Release, fresh: false);
        var (_, wire) = await world.CallerAsync(Standing.Superuser, fresh: true);
        var problems = new List<string>();
        foreach (var (path, names) in Queries)
        {
            foreach (var (name, value) in names.Split(' ').SelectMany(n => Values.Select(v => (n, v))))
            {
                var address = Address(place.Fill(path), $"{name}={value}");
                Check(
                    await wire.GetAsync(address),
                    address,
                    mustBeRefused: name is "limit" or "offset" or "start" or "per_page" && value is "abc" or "1.5" or "NaN",
                    problems
                );
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Theory, EachDatabase]
    public async Task A_version_nobody_can_mean_is_refused_everywhere(DatabaseKind database)
    {
        var world = await PermissionWorld.OfAsync(database);
        var place = await world.PlaceAsync(Given.Release, fresh: false);
        var (_, wire) = await world.CallerAsync(Standing.Superuser, fresh: true);
        var problems = new List<string>();
        foreach (
            var (path, selector) in PermissionTables
                .All.Where(r => r.Path.Contains("/versions/1.0", StringComparison.Ordinal))
                .DistinctBy(r => (r.Method, r.Path))
                .SelectMany(r => Selectors.Select(s => (r, s)))
        )
        {
            var address = place.Fill(path.Path).Replace("/versions/1.0", "/versions/" + selector, StringComparison.Ordinal);
            Check(
                await wire.SendAsync(new(path.Method), address, PermissionCheck.Content(path, place)),
                $"{path.Method} {address}",
                mustBeRefused: true,
                problems
            );
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static void Check(WireAnswer answer, string what, bool mustBeRefused, List<string> problems)
    {
        if (
            (Judge.ProblemOf(answer) ?? (mustBeRefused && (int)answer.Status < 400 ? $"accepted: {answer.Text}" : null)) is
            { } problem
        )
        {
            problems.Add($"{(what.Length > 160 ? what[..160] + "…" : what)}: {problem}");
        }
    }

    private static string Address(string path, string? query) =>
        query is null ? path : path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query;

    [GeneratedRegex(
        @"\{(collection|dataset|file|restricted|license|account|assignment|role|group|shibbolethGroup|token)\}",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Named();
}
