using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Quire.Api.Tests.Datasets;
using Quire.Api.Tests.Files.Thumbnails;
using Quire.Testing;

namespace Quire.Api.Tests.Access.Permissions;

/// <summary>Callers of every standing and what they call upon, on one server. What nobody changes is made once.</summary>
internal sealed partial class PermissionWorld
{
    private static readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<PermissionWorld>>> Worlds = new();
    private static readonly string[] Collection =
    [
        "/api/dataverses/{collection}",
        "/api/dataverses/{collection}/assignments",
        "/api/dataverses/{collection}/contents",
        "/api/dataverses/{collection}/facets",
        "/api/dataverses/{collection}/metadatablocks",
        "/api/dataverses/{collection}/metadatablocks/isRoot",
    ];

    private static readonly string[] Dataset =
    [
        "/api/datasets/{dataset}/versions?returnOwners=true",
        "/api/datasets/{dataset}/assignments",
        "/api/datasets/{dataset}/locks",
        "/api/files/{file}",
    ];

    private readonly TestServer _server;
    private readonly Wire _admin;
    private readonly ConcurrentDictionary<Given, Lazy<Task<Place>>> _shared = new();
    private readonly Dictionary<Standing, (string Name, string? Token)> _callers = [];
    private string _home = "";

    private PermissionWorld(TestServer server) => (_server, _admin) = (server, server.Admin());

    public static Task<PermissionWorld> OfAsync(DatabaseKind database) =>
        Worlds.GetOrAdd(database, kind => new(async () => await MakeAsync(await SharedServer.OfAsync(kind)))).Value;

    /// <summary>One on a server of its own.</summary>
    public static async Task<PermissionWorld> MakeAsync(TestServer server)
    {
        var world = new PermissionWorld(server);
        foreach (var standing in Enum.GetValues<Standing>())
        {
            world._callers[standing] = await world.AccountAsync(standing);
        }

        world._home = await world.CollectionAsync(published: true);
        return world;
    }

    /// <summary>Something given; one nobody else gets if it is to be changed.</summary>
    public Task<Place> PlaceAsync(Given given, bool fresh) =>
        fresh ? MakeAsync(given) : _shared.GetOrAdd(given, g => new(() => MakeAsync(g))).Value;

    /// <summary>Somebody of a standing: how refusals name them, and their way to the server.</summary>
    public async Task<(string Name, Wire Wire)> CallerAsync(Standing standing, bool fresh)
    {
        var (name, token) = fresh ? await AccountAsync(standing) : _callers[standing];
        return (name, _server.As(token));
    }

    /// <summary>Everything a call could have changed, as a superuser sees it.</summary>
    public async Task<IReadOnlyList<string>> StateAsync(Place place)
    {
        var texts = new List<string>();
        foreach (var path in place.Watched)
        {
            // When somebody last called is written down a little later.
            texts.Add($"{path}: {LastUse().Replace((await _admin.GetAsync(path)).Text, "")}");
        }

        return texts;
    }

    [GeneratedRegex("\"lastApiUseTime\":\"[^\"]*\",?", RegexOptions.None, 5000)]
    private static partial Regex LastUse();

    private async Task<(string Name, string? Token)> AccountAsync(Standing standing)
    {
        if (standing == Standing.Guest)
        {
            return (":guest", null);
        }

        var (name, token) = await Make.UserAsync(_admin);
        if (standing == Standing.Superuser)
        {
            _ = (await _admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{name}", "true")).Data;
        }

        return ("@" + name, token);
    }

    private async Task<string> CollectionAsync(bool published)
    {
        var alias = await Make.CollectionAsync(_admin, published: published);
        foreach (
            var (standing, role) in new[]
            {
                (Standing.Contributor, "contributor"),
                (Standing.Curator, "curator"),
                (Standing.Administrator, "admin"),
            }
        )
        {
            await Make.AssignAsync(_admin, alias, _callers[standing].Name, role);
        }

        return alias;
    }

    private async Task<Place> MakeAsync(Given given) =>
        given switch
        {
            Given.ClosedCollection => new(new() { ["collection"] = await CollectionAsync(published: false) }, Collection),
            Given.OpenCollection => new(new() { ["collection"] = await CollectionAsync(published: true) }, Collection),
            Given.Showcase => await ShowcaseAsync(),
            Given.CollectionRole => await CollectionRoleAsync(),
            Given.OwnRole => await OwnRoleAsync(),
            Given.OwnGroup or Given.StrongGroup => await OwnGroupAsync(given == Given.StrongGroup),
            Given.RuleGroups => await RuleGroupsAsync(),
            Given.Draft
            or Given.Release
            or Given.EditedRelease
            or Given.OwnTerms
            or Given.InReview
            or Given.DatasetRole
            or Given.DatasetAdministrator
            or Given.Previewed => new(await DatasetAsync(given), Dataset),
            Given.AskedAccess => new(
                await DatasetAsync(given),
                [.. Dataset, "/api/access/datafile/{restricted}/listRequests?includeHistory=true"]
            ),
            Given.Linkable or Given.Linked => new(
                await LinkableAsync(given),
                "/api/datasets/{dataset}/links",
                "/api/dataverses/{collection}/links",
                "/api/dataverses/{collection}/contents"
            ),
            Given.SavedSearch => new(await SavedSearchAsync(), "/api/admin/savedsearches/list"),
            Given.WithGuestbook => new(
                await WithGuestbookAsync(),
                [.. Dataset, "/api/datasets/{dataset}", "/api/guestbooks/{guestbook}", "/api/guestbooks/{guestbook}/responses"]
            ),
            Given.WithTemplate => new(
                await WithTemplateAsync(),
                "/api/dataverses/{collection}/templates",
                "/api/admin/templates/{collection}"
            ),
            Given.License => new(new() { ["license"] = await LicenseAsync() }, "/api/licenses/{license}"),
            Given.DatasetType => new(new() { ["type"] = await DatasetTypeAsync() }, "/api/datasets/datasetTypes/{type}"),
            Given.LocalSetting => await LocalSettingAsync(),
            Given.OtherAccount => await AccountPlaceAsync((await Make.UserAsync(_admin)).Name),
            Given.AskedAccount => await AskedPlaceAsync(),
            Given.RemoteAccount => await AccountPlaceAsync(await RemoteAccountAsync()),
            _ => new([], "/api/licenses/default"),
        };

    private async Task<Place> AccountPlaceAsync(string name) =>
        new(new() { ["account"] = name, ["accountId"] = await AccountIdAsync(name) }, "/api/admin/authenticatedUsers/{account}");

    private async Task<string> AccountIdAsync(string name) =>
        (await _admin.GetAsync($"/api/admin/authenticatedUsers/{name}")).Data["id"]!.ToString();

    private async Task<Place> AskedPlaceAsync()
    {
        var name = (await Make.UserAsync(_admin)).Name;
        var path = $"/api/admin/confirmEmail/{await AccountIdAsync(name)}";
        _ = (await _admin.PostAsync(path)).Data;
        var token = (await _admin.GetAsync(path)).Data["token"]!.GetValue<string>();
        return new(
            new()
            {
                ["account"] = name,
                ["accountId"] = path.Split('/')[^1],
                ["confirmation"] = token,
            },
            "/api/admin/authenticatedUsers/{account}"
        );
    }

    private async Task<string> RemoteAccountAsync()
    {
        var name = Make.Name("r");
        var body = new JsonObject
        {
            ["authenticationProviderId"] = "orcid",
            ["persistentUserId"] = name,
            ["identifier"] = name,
            ["firstName"] = "A",
            ["lastName"] = "B",
            ["email"] = $"{name}@example.edu",
        };
        _ = (await _admin.PostAsync("/api/admin/authenticatedUsers", body)).Data;
        return name;
    }

    private async Task<Place> ShowcaseAsync()
    {
        var alias = await CollectionAsync(published: true);
        var inner = await Make.CollectionAsync(_admin, alias, published: true);
        var root = $"/api/dataverses/{alias}/metadatablockfacets/isRoot";
        _ = (await _admin.TextAsync(HttpMethod.Post, root, "true")).Data;
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("A text"), "content");
        form.Add(new ByteArrayContent([.. "GIF89a"u8, 1, 0, 1, 0]), "file", "picture.gif");
        var item = (await _admin.SendAsync(HttpMethod.Post, $"/api/dataverses/{alias}/featuredItems", form)).Data["id"]!;
        using var logo = new MultipartFormDataContent();
        logo.Add(new ByteArrayContent(Picture.Png(40, 20)), "file", "logo.png");
        _ = (await _admin.SendAsync(HttpMethod.Put, $"/api/dataverses/{alias}/logo", logo)).Message;
        return new(
            new()
            {
                ["collection"] = alias,
                ["inner"] = inner,
                ["item"] = item.ToString(),
            },
            [
                .. Collection,
                "/api/dataverses/{collection}/featured",
                "/api/dataverses/{collection}/featuredItems",
                "/api/dataverses/{collection}/metadatablockfacets",
            ]
        );
    }

    private async Task<Place> CollectionRoleAsync()
    {
        var alias = await CollectionAsync(published: false);
        var path = $"/api/dataverses/{alias}/assignments";
        var made = (
            await _admin.PostAsync(path, new JsonObject { ["assignee"] = ":authenticated-users", ["role"] = "fileDownloader" })
        ).Data;
        return new(new() { ["collection"] = alias, ["assignment"] = made["id"]!.ToString() }, Collection);
    }

    private async Task<Place> OwnRoleAsync()
    {
        var alias = await CollectionAsync(published: false);
        var role = (
            await _admin.PostAsync(
                $"/api/dataverses/{alias}/roles",
                new JsonObject
                {
                    ["alias"] = Make.Name("r"),
                    ["name"] = "Own",
                    ["permissions"] = new JsonArray("EditDataset"),
                }
            )
        ).Data;
        return new(
            new() { ["collection"] = alias, ["role"] = role["id"]!.ToString() },
            [.. Collection, "/api/dataverses/{collection}/roles"]
        );
    }

    private async Task<Place> OwnGroupAsync(bool strong)
    {
        var alias = await CollectionAsync(published: false);
        var (path, group) = ($"/api/dataverses/{alias}/groups", Make.Name("g"));
        var made = (await _admin.PostAsync(path, new JsonObject { ["aliasInOwner"] = group, ["displayName"] = "Own" })).Data;
        if (strong)
        {
            // Given where the administrators of the collection hold nothing.
            await Make.AssignAsync(
                _admin,
                await Make.CollectionAsync(_admin),
                made["identifier"]!.GetValue<string>(),
                "fileDownloader"
            );
        }
        else
        {
            _ = (await _admin.PutAsync($"{path}/{group}/roleAssignees/:AllUsers")).Data;
        }

        return new(new() { ["collection"] = alias, ["group"] = group }, [.. Collection, "/api/dataverses/{collection}/groups"]);
    }

    private async Task<Place> RuleGroupsAsync()
    {
        var (ip, mail) = (Make.Name("ip"), Make.Name("mail"));
        _ = (
            await _admin.PostAsync(
                "/api/admin/groups/ip",
                new JsonObject { ["alias"] = ip, ["addresses"] = new JsonArray("192.0.2.1") }
            )
        ).Data;
        _ = (
            await _admin.PostAsync(
                "/api/admin/groups/domain",
                new JsonObject
                {
                    ["alias"] = mail,
                    ["name"] = mail,
                    ["domains"] = new JsonArray("nobody.example.org"),
                }
            )
        ).Data;
        var made = (
            await _admin.PostAsync(
                "/api/admin/groups/shib",
                new JsonObject
                {
                    ["name"] = mail,
                    ["attribute"] = "Shib-Identity-Provider",
                    ["pattern"] = "https://nobody.example.org",
                }
            )
        ).Data["message"]!.GetValue<string>();
        return new(
            new()
            {
                ["ipGroup"] = ip,
                ["mailGroup"] = mail,
                ["shibbolethGroup"] = made.Split("id=")[^1].TrimEnd('}'),
            }
        );
    }

    private async Task<Dictionary<string, string>> DatasetAsync(Given given)
    {
        var body = Make.Dataset(Make.Name("Dataset "));
        body["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]!.AsArray().Add(Deposit.Keywords("Oak"));
        if (given == Given.OwnTerms)
        {
            Deposit.UnderOwnTerms(body, ("termsOfUse", "Ask the village first."));
        }

        var made = (await _admin.PostAsync($"/api/dataverses/{_home}/datasets", body)).Data;
        var (dataset, pid) = (made["id"]!.GetValue<long>(), made["persistentId"]!.GetValue<string>());
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { ["dataset"] = $"{dataset}", ["pid"] = pid };
        names["file"] = $"{await Make.FileAsync(_admin, dataset, "open.txt", "open to all")}";
        if (given is Given.Release or Given.AskedAccess or Given.EditedRelease or Given.OwnTerms)
        {
            names["restricted"] =
                $"{await Make.FileAsync(_admin, dataset, "closed.txt", "closed to most", new JsonObject { ["restrict"] = true })}";
            await Make.PublishAsync(_admin, dataset);
        }

        if (given == Given.AskedAccess)
        {
            await AskAsync(names);
        }

        var call = given switch
        {
            Given.EditedRelease or Given.OwnTerms => await _admin.PutAsync(
                $"/api/datasets/{dataset}/editMetadata?replace=true",
                Make.Field("title", "primitive", "Second title")
            ),
            Given.InReview => await _admin.PostAsync($"/api/datasets/{dataset}/submitForReview"),
            Given.DatasetRole => await RoleAsync(dataset, "fileDownloader"),
            Given.DatasetAdministrator => await RoleAsync(dataset, "admin"),
            Given.Previewed => await _admin.PostAsync($"/api/datasets/{dataset}/previewUrl"),
            _ => null,
        };
        if (given == Given.Previewed)
        {
            names["token"] = call!.Data["token"]!.GetValue<string>();
        }

        if (call?.Data["id"] is { } id && given is Given.DatasetRole or Given.DatasetAdministrator)
        {
            names["assignment"] = id.ToString();
        }

        return names;
    }

    private async Task<Dictionary<string, string>> LinkableAsync(Given given)
    {
        var names = await DatasetAsync(Given.Release);
        names["collection"] = await CollectionAsync(published: true);
        names["other"] = await CollectionAsync(published: true);
        if (given == Given.Linked)
        {
            _ = (await _admin.PutAsync($"/api/datasets/{names["dataset"]}/link/{names["collection"]}")).Data;
            _ = (await _admin.PutAsync($"/api/dataverses/{names["other"]}/link/{names["collection"]}")).Data;
        }

        return names;
    }

    private async Task<Dictionary<string, string>> SavedSearchAsync()
    {
        var collection = (await _admin.GetAsync($"/api/dataverses/{await CollectionAsync(published: true)}")).Data["id"]!;
        var creator = (await _admin.GetAsync("/api/users/:me")).Data["id"]!;
        var body = new JsonObject
        {
            ["creatorId"] = creator.DeepClone(),
            ["query"] = Make.Name("nothing"),
            ["definitionPointId"] = collection.DeepClone(),
        };
        var search = (await _admin.PostAsync("/api/admin/savedsearches", body)).Data["id"]!;
        return new(StringComparer.Ordinal)
        {
            ["search"] = $"{search}",
            ["collection"] = $"{collection}",
            ["creator"] = $"{creator}",
        };
    }

    private async Task<Dictionary<string, string>> WithGuestbookAsync()
    {
        var names = await DatasetAsync(Given.Release);
        names["collection"] = _home;
        var made = await _admin.TextAsync(HttpMethod.Post, $"/api/guestbooks/{_home}", GuestbookPermissionTests.Guestbook);
        names["guestbook"] = $"{made.Data["id"]}";
        return names;
    }

    private async Task<Dictionary<string, string>> WithTemplateAsync()
    {
        var collection = await CollectionAsync(published: true);
        var made = await _admin.TextAsync(
            HttpMethod.Post,
            $"/api/dataverses/{collection}/templates",
            TemplatePermissionTests.Template
        );
        return new(StringComparer.Ordinal) { ["collection"] = collection, ["template"] = $"{made.Data["id"]}" };
    }

    private async Task AskAsync(Dictionary<string, string> names)
    {
        var (asker, token) = await Make.UserAsync(_admin);
        using var wire = _server.As(token);
        _ = (await wire.PutAsync($"/api/access/datafile/{names["restricted"]}/requestAccess")).Data;
        _ = (await _admin.PutAsync($"/api/access/datafile/{names["restricted"]}/grantAccess/:guest")).Data;
        names["asker"] = asker;
    }

    private Task<WireAnswer> RoleAsync(long dataset, string role) =>
        _admin.PostAsync($"/api/datasets/{dataset}/assignments", new JsonObject { ["assignee"] = ":guest", ["role"] = role });

    private async Task<Place> LocalSettingAsync()
    {
        _ = (
            await _admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:NavbarAboutUrl/lang/xx", "https://example.org/xx")
        ).Data;
        return new(new() { ["setting"] = ":NavbarAboutUrl" });
    }

    private async Task<string> DatasetTypeAsync() =>
        (
            await _admin.PostAsync(
                "/api/datasets/datasetTypes",
                new JsonObject { ["name"] = Make.Name("type-"), ["displayName"] = "A type" }
            )
        ).Data["id"]!.ToString();

    private async Task<string> LicenseAsync()
    {
        var name = Make.Name("L");
        var answer = await _admin.PostAsync(
            "/api/licenses",
            new JsonObject
            {
                ["name"] = name,
                ["uri"] = "https://licenses.example.org/" + name,
                ["active"] = true,
                ["sortOrder"] = 7,
            }
        );
        _ = answer.Data;
        return answer.Headers.Location!.OriginalString.Split('/')[^1];
    }
}
