namespace Quire.Web.Tests.Sweeps;

/// <summary>Addresses at which the pages of a route show what they can show.</summary>
internal static class PageAddresses
{
    /// <summary>The addresses of a route; a route nobody thought of here fails the tests that ask for all.</summary>
    public static IReadOnlyList<string> Of(SweptWorld world, string pattern) =>
        pattern switch
        {
            "/" or "/dataverse/{alias}" or "/search" => [.. Queries.Select(q => Filled(world, pattern) + q)],
            "/dataset/{**id}" => [.. OfDatasets(world)],
            "/file/{**id}" =>
            [
                .. world
                    .Files.Values.Append(world.DraftFile)
                    .Append(world.Asked.Open)
                    .Append(world.Asked.Closed)
                    .Select(f => $"/file/{f}"),
                $"/file/{world.Files["north.csv"]}?version=1.0",
                "/file/4711000",
            ],
            "/preview" => [.. Tabs.Select(t => $"/preview?token={world.Link}{t.Replace('?', '&')}"), "/preview?token=none"],
            "/my" => ["/my", "/my?q=tides", "/my?q=none-of-these"],
            "/edit/{id:long}/files" => [.. Each(world, pattern), $"/edit/{world.Tides.Id}/files?done=saved"],
            "/edit/{id:long}/files/{file:long}" or "/edit/{id:long}/files/{file:long}/replace" =>
            [
                .. world.Files.Values.Select(f =>
                    pattern.Replace("{file:long}", $"{f}").Replace("{id:long}", $"{world.Tides.Id}")
                ),
            ],
            "/edit/{id:long}/requests" => [$"/edit/{world.Asking.Id}/requests", $"/edit/{world.Asking.Id}/requests?decided=yes"],
            "/edit/{id:long}/access" =>
            [
                .. Each(world, pattern),
                $"/edit/{world.Tides.Id}/access?who={Uri.EscapeDataString($"@{world.Depositor}")}",
            ],
            "/collection/{alias}/roles" =>
            [
                Filled(world, pattern),
                $"{Filled(world, pattern)}?who={Uri.EscapeDataString($"@{world.Depositor}")}",
            ],
            "/ask/dataset/{id:long}" =>
            [
                $"/ask/dataset/{world.Asking.Id}?id={world.Asked.Closed}",
                $"/ask/dataset/{world.Tides.Id}",
            ],
            "/answer/file/{id}" => [$"/answer/file/{world.Asked.Open}", $"/answer/file/{world.Files["notes.md"]}"],
            "/answer/dataset/{id}/versions/{version}" => [$"/answer/dataset/{world.Asking.Id}/versions/1.0"],
            "/answer/files" => [$"/answer/files?id={world.Asked.Open}"],
            "/download/files" =>
            [
                $"/download/files?id={world.Asked.Open}",
                $"/download/files?id={world.Asked.Closed}",
                "/download/files",
            ],
            "/download/file/{id}" =>
            [
                $"/download/file/{world.Files["notes.md"]}",
                $"/download/file/{world.Asked.Open}",
                $"/download/file/{world.Asked.Closed}",
                "/download/file/4711000",
            ],
            "/dataset.xhtml" or "/citation" => [pattern, $"{pattern}?persistentId={world.Tides.Pid}"],
            "/file.xhtml" => [pattern, $"{pattern}?fileId={world.Files["notes.md"]}"],
            "/previewurl.xhtml" or "/privateurl.xhtml" => [pattern, $"{pattern}?token={world.Link}"],
            "/account/sign-in" => [pattern, $"{pattern}?returnTo=%2Fmy", $"{pattern}?done=password", $"{pattern}?error=refused"],
            "/account/sign-up" or "/account/password" or "/account/confirm" or "/account/enter" or "/account/register" =>
            [
                pattern,
                $"{pattern}?token=none",
            ],
            "/account" => [pattern, $"{pattern}?done=sign-up", $"{pattern}?done=saved"],
            "/account/notifications" => [pattern, $"{pattern}?unread=true"],
            "/account/change-password" => [pattern, $"{pattern}?first=true"],
            "/administration/users" => [pattern, $"{pattern}?q={world.Depositor}", $"{pattern}?q=none-of-these"],
            "/administration/jobs" => [pattern, $"{pattern}?done=saved"],
            "/administration/audit" => [pattern, $"{pattern}?q=publish", $"{pattern}?page=2"],
            "/administration/users/{name}" =>
            [
                .. Names(world).Select(n => pattern.Replace("{name}", n)),
                "/administration/users/none",
            ],
            "/deposit/{alias}" =>
            [
                Filled(world, pattern),
                $"{Filled(world, pattern)}?template={world.Template}",
                "/deposit/none",
            ],
            _ when pattern.StartsWith("/edit/{id:long}/", StringComparison.Ordinal) && !pattern.Contains("{file:long}") =>
            [
                .. Each(world, pattern),
            ],
            _ => [Filled(world, pattern)],
        };

    private static readonly string[] Queries =
    [
        "",
        "?q=tides&type=all",
        "?q=gauges&type=files",
        "?q=tdies",
        "?q=%3Cb%3E%22%26",
        "?q=*&fq=publicationDate:2026",
        "?type=dataverses",
        "?page=2",
    ];

    private static readonly string[] Tabs = ["", "?tab=files", "?tab=metadata", "?tab=terms", "?tab=versions", "?tab=contact"];

    private static IEnumerable<string> OfDatasets(SweptWorld world)
    {
        (long Id, string Pid)[] all = [world.Tides, world.Asking, world.Draft, world.InReview, world.Withdrawn];
        foreach (var (_, pid) in all)
        {
            foreach (var tab in Tabs)
            {
                yield return $"/dataset/{pid}{tab}";
            }
        }

        var tides = $"/dataset/{world.Tides.Pid}";
        yield return $"{tides}?version=1.0";
        yield return $"{tides}?version=1.1&tab=files&q=notes";
        yield return $"{tides}?version=9.0";
        yield return $"{tides}?tab=files&folder=raw+(old)";
        yield return $"{tides}?tab=versions&old=1.0&new=1.1";
        yield return $"{tides}?tab=versions&old=1.1&new=DRAFT";
        yield return $"{tides}?done=published";
        yield return $"/dataset/{world.Tides.Id}";
        yield return "/dataset/doi:10.5072/FK2/NOWHERE";
        yield return "/dataset/nothing";
    }

    private static IEnumerable<string> Names(SweptWorld world) => [world.Depositor, world.Superuser, "dataverseAdmin"];

    // A page of editing shows something else of a draft, of what is in review, and of what was released.
    private static IEnumerable<string> Each(SweptWorld world, string pattern) =>
        ((long[])[world.Tides.Id, world.Draft.Id, world.InReview.Id, world.Asking.Id, world.Withdrawn.Id, 4711000]).Select(id =>
            pattern.Replace("{id:long}", $"{id}")
        );

    /// <summary>A route with one thing in the place of every parameter.</summary>
    public static string Filled(SweptWorld world, string pattern) =>
        string.Join('/', pattern.Split('/').Select(part => Of(world, pattern, part)));

    private static string Of(SweptWorld world, string pattern, string parameter) =>
        parameter switch
        {
            "{alias}" => world.Alias,
            "{group}" => "keepers",
            "{name}" when pattern.StartsWith("/assets", StringComparison.Ordinal) => "none.css",
            "{name}" => world.Depositor,
            "{language}" => "de",
            "{field}" => "language",
            "{colours}.css" => "7a1f5c-ffcc00-none.css",
            "{version}" => "1.0",
            "{file:long}" => $"{world.Files["gauge.png"]}",
            "{id:long}.pdf" => $"{world.Files["paper.pdf"]}.pdf",
            "{id:long}" when pattern.Contains("/templates/") => $"{world.Template}",
            "{id:long}" when pattern.Contains("/guestbooks/") => $"{world.Guestbook}",
            "{id:long}" when pattern.Contains("/featured/") => $"{world.Featured}",
            "{id:long}" when pattern.StartsWith("/picture/logo", StringComparison.Ordinal) => $"{world.Collection}",
            "{id:long}" when pattern.StartsWith("/banner", StringComparison.Ordinal) => $"{world.Banner}",
            "{id:long}" or "{id}" => $"{world.Tides.Id}",
            "{**id}" => world.Tides.Pid,
            _ when parameter.Contains('{') => throw new InvalidOperationException(
                $"Nothing is said of {parameter} in {pattern}."
            ),
            _ => parameter,
        };
}
