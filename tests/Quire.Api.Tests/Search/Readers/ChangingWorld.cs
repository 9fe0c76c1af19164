using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Datasets;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Search.Readers;

/// <summary>
/// A collection, one inside it into which roles reach, one elsewhere that a link shows in it, and some datasets with files, all
/// of them open to change; and two accounts. A change that is refused is no change.
/// </summary>
internal sealed class ChangingWorld
{
    private static readonly string[] StandardRoles =
    [
        "admin",
        "curator",
        "contributor",
        "member",
        "fileDownloader",
        "dsContributor",
    ];

    private static readonly string[][] Definitions =
    [
        ["DownloadFile"],
        ["ViewUnpublishedDataset"],
        ["ViewUnpublishedDataverse"],
        ["ViewUnpublishedDataset", "DownloadFile"],
        ["EditDataset"],
        ["ViewUnpublishedDataverse", "ViewUnpublishedDataset", "EditDataset", "DownloadFile"],
        ["AddDataset"],
    ];

    private static readonly string[] Groups = ["a", "b"];

    private readonly Wire _wire;
    private string[] _assignees;
    private string[] _members = [];
    private readonly IReadOnlyList<string> _accounts;
    private readonly string _domains;
    private readonly Dictionary<long, string> _previews = [];
    private (long Id, string Alias) _role;
    private string[] _roles = StandardRoles;
    private readonly List<string> _assignments = [];
    private string _room = "";
    private readonly int _mark = Random.Shared.Next(100_000, 1_000_000);
    private int _word;

    private ChangingWorld(Wire wire, IReadOnlyList<string> accounts, string domains) =>
        (_wire, _accounts, _domains, _assignees) = (
            wire,
            accounts,
            domains,
            [.. accounts.Select(a => "@" + a), ":authenticated-users", ":guest", ":AllUsers", $"&mail/{domains}"]
        );

    /// <summary>Aliases: the outer collection, then the inner one and the one shown by a link.</summary>
    public List<string> Collections { get; } = [];

    public List<long> Datasets { get; } = [];

    /// <summary>Accounts nobody gets in by any more.</summary>
    public List<string> Closed { get; } = [];

    /// <summary>Secrets of links to drafts, those made last first; some may have ended.</summary>
    public IReadOnlyList<string> Previews => [.. _previews.Values.Reverse()];

    /// <summary>Words that stand in a title, and nowhere else, now or did before.</summary>
    public List<string> Words { get; } = [];

    /// <summary>Makes one, with nobody holding any role in it and both accounts plain.</summary>
    /// <param name="server">Where.</param>
    /// <param name="wire">A superuser.</param>
    /// <param name="accounts">The accounts.</param>
    /// <param name="domains">The group of mail domains the accounts may come to belong to.</param>
    public static async Task<ChangingWorld> MakeAsync(
        TestServer server,
        Wire wire,
        IReadOnlyList<string> accounts,
        string domains
    )
    {
        var world = new ChangingWorld(wire, accounts, domains);
        foreach (var account in accounts)
        {
            _ = (await wire.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{account}", "false")).Data;
        }

        world.Collections.Add(await Make.CollectionAsync(wire));
        world.Collections.Add(await Make.CollectionAsync(wire, world.Collections[0]));
        world.Collections.Add(await Make.CollectionAsync(wire));
        _ = (await wire.PutAsync($"/api/dataverses/{world.Collections[2]}/link/{world.Collections[0]}")).Data;
        await using var scope = server.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<RepositoryDb>()
            .Collections.Where(c => c.Alias == world.Collections[1])
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.PermissionRoot, false));
        // Said by no operation yet, so that the server hears of it by another change of the collection.
        _ = (
            await wire.PutAsync(
                $"/api/dataverses/{world.Collections[1]}",
                new JsonObject { ["name"] = $"Collection {world.Collections[1]} open" }
            )
        ).Data;
        await world.AddGroupsAsync();
        await world.AddRoleAsync();
        _ = (await wire.PutAsync($"/api/admin/groups/domain/{domains}", Domains(domains, inside: false))).Data;
        foreach (var collection in world.Collections)
        {
            await world.AddDatasetAsync(collection);
        }

        return world;
    }

    /// <summary>Makes a change.</summary>
    public async Task ApplyAsync(RandomStep step)
    {
        if (step.Kind == StepKind.AddDataset || Datasets.Count == 0)
        {
            await AddDatasetAsync(Pick(Collections, step.A));
            return;
        }

        var dataset = Pick(Datasets, step.A);
        var path = $"/api/datasets/{dataset}";
        switch (step.Kind)
        {
            case StepKind.Retitle:
                await TryAsync(_wire.PutAsync($"{path}/editMetadata?replace=true", Make.Field("title", "primitive", NewTitle())));
                break;
            case StepKind.Publish:
                await PublishAsync(dataset, step.B % 2 == 0 ? "major" : "minor");
                break;
            case StepKind.CorrectRelease:
                await CorrectAsync(dataset);
                break;
            case StepKind.Withdraw:
                await TryAsync(
                    _wire.PostAsync(
                        $"{path}/versions/:latest-published/deaccession",
                        new JsonObject { ["deaccessionReason"] = "Wrong data." }
                    )
                );
                break;
            case StepKind.DeleteDraft:
                await DeletedAsync(dataset, await TryAsync(_wire.DeleteAsync($"{path}/versions/:draft")));
                break;
            case StepKind.DeleteDataset:
                await DeletedAsync(dataset, await TryAsync(_wire.DeleteAsync(path)));
                break;
            case StepKind.DestroyDataset:
                await DeletedAsync(dataset, await TryAsync(_wire.DeleteAsync($"{path}/destroy")));
                break;
            case StepKind.Review:
                await TryAsync(
                    _wire.PostAsync(
                        $"{path}/{(step.B % 2 == 0 ? "submitForReview" : "returnToAuthor")}",
                        new JsonObject { ["reasonForReturn"] = "More." }
                    )
                );
                break;
            case StepKind.Assign or StepKind.Revoke:
                await ChangeRoleAsync(step);
                break;
            case StepKind.JoinGroup or StepKind.LeaveGroup:
                await ChangeGroupAsync(step);
                break;
            case StepKind.ChangeAddresses:
                await TryAsync(_wire.PutAsync($"/api/admin/groups/ip/{_room}", Addresses(step.A % 2 == 0)));
                break;
            case StepKind.ChangeDomains:
                await TryAsync(_wire.PutAsync($"/api/admin/groups/domain/{_domains}", Domains(_domains, step.A % 2 == 0)));
                break;
            case StepKind.RedefineRole:
                await TryAsync(_wire.PutAsync($"/api/admin/roles/{_role.Id}", Role(_role.Alias, Pick(Definitions, step.A))));
                break;
            case StepKind.CloseAccount:
                await CloseAsync(Pick(_accounts, step.A));
                break;
            case StepKind.LimitCollection or StepKind.OpenCollection:
                // The one inside and the one shown: nobody is told what lies below a collection that is not there for them.
                await TryAsync(
                    _wire.PutAsync(
                        $"/api/dataverses/{Collections[1 + (step.A % 2)]}/locallyFairRoleAssignees",
                        step.Kind == StepKind.OpenCollection
                            ? []
                            : new JsonArray(Pick(_assignees, step.B), Pick(_assignees, step.C))
                    )
                );
                break;
            case StepKind.OpenPreview or StepKind.ClosePreview:
                await ChangePreviewAsync(dataset, opens: step.Kind == StepKind.OpenPreview);
                break;
            case StepKind.ToggleSuperuser:
                await TryAsync(
                    _wire.TextAsync(
                        HttpMethod.Put,
                        $"/api/admin/superuser/{Pick(_accounts, step.A)}",
                        step.B % 2 == 0 ? "true" : "false"
                    )
                );
                break;
            case StepKind.PublishCollection:
                await TryAsync(_wire.PostAsync($"/api/dataverses/{Pick(Collections, step.A)}/actions/:publish"));
                break;
            case StepKind.RenameCollection:
                await TryAsync(
                    _wire.PutAsync(
                        $"/api/dataverses/{Pick(Collections, step.A)}",
                        new JsonObject { ["name"] = $"Collection {NewWord()}" }
                    )
                );
                break;
            case StepKind.AddFile:
                await TryAsync(
                    _wire.UploadAsync(
                        $"{path}/add",
                        $"{NewWord()}.txt",
                        [1, 2],
                        new JsonObject { ["restrict"] = step.B % 3 == 0 },
                        "text/plain"
                    )
                );
                break;
            case StepKind.MoveDataset:
                await TryAsync(_wire.PostAsync($"{path}/move/{Pick(Collections, step.B)}?forceMove=true"));
                break;
            case StepKind.MoveCollection:
                // The inner one, to and fro; found below the outer one wherever it lies.
                await TryAsync(
                    _wire.PostAsync($"/api/dataverses/{Collections[1]}/move/{Collections[step.B % 2 * 2]}?forceMove=true")
                );
                break;
            case StepKind.LinkDataset:
                await TryAsync(_wire.PutAsync($"{path}/link/{Pick(Collections, step.B)}"));
                break;
            default:
                await ChangeFileAsync(dataset, step);
                break;
        }
    }

    // Two groups of the outer collection, and one of an address that one of the guests calls from.
    private async Task AddGroupsAsync()
    {
        _room = Make.Name("room");
        _ = (await _wire.PutAsync($"/api/admin/groups/ip/{_room}", Addresses(inside: true))).Data;
        var groups = new List<string> { $"&ip/{_room}" };
        foreach (var alias in Groups)
        {
            groups.Add(
                (
                    await _wire.PostAsync($"/api/dataverses/{Collections[0]}/groups", new JsonObject { ["aliasInOwner"] = alias })
                ).Data["identifier"]!.GetValue<string>()
            );
        }

        _members = [.. _accounts.Select(a => "@" + a), ":authenticated-users", ":guest", .. groups];
        _assignees = [.. _assignees, .. groups, .. groups];
    }

    /// <summary>What a group of mail domains is: one all accounts have their address in, or another.</summary>
    public static JsonObject Domains(string alias, bool inside) =>
        new()
        {
            ["alias"] = alias,
            ["name"] = alias,
            ["domains"] = new JsonArray(inside ? "example.edu" : "elsewhere.example"),
        };

    // Of the outer collection, and so for what lies in it.
    private async Task AddRoleAsync()
    {
        var alias = Make.Name("role");
        var made = await _wire.PostAsync($"/api/dataverses/{Collections[0]}/roles", Role(alias, Definitions[0]));
        _role = (made.Data["id"]!.GetValue<long>(), alias);
        _roles = [.. StandardRoles, alias, alias, alias];
    }

    private static JsonObject Role(string alias, string[] permissions) =>
        new()
        {
            ["alias"] = alias,
            ["name"] = alias,
            ["permissions"] = new JsonArray([.. permissions.Select(p => (JsonNode)p)]),
        };

    private async Task CloseAsync(string account)
    {
        if (await TryAsync(_wire.PostAsync($"/api/admin/authenticatedUsers/{account}/deactivate")))
        {
            Closed.Add(account);
        }
    }

    private async Task ChangePreviewAsync(long dataset, bool opens)
    {
        var path = $"/api/datasets/{dataset}/previewUrl";
        if (!opens)
        {
            await TryAsync(_wire.DeleteAsync(path));
            return;
        }

        var made = await _wire.PostAsync(path);
        Assert.True((int)made.Status < 500, made.Text);
        if (made.Status == HttpStatusCode.OK)
        {
            _previews.Remove(dataset);
            _previews[dataset] = made.Data["token"]!.GetValue<string>();
        }
    }

    private static JsonObject Addresses(bool inside) =>
        new() { ["addresses"] = new JsonArray(inside ? ReadersLane.Room : "192.0.2.200") };

    private async Task ChangeGroupAsync(RandomStep step)
    {
        var path = $"/api/dataverses/{Collections[0]}/groups/{Pick(Groups, step.A)}/roleAssignees/{Pick(_members, step.B)}";
        await TryAsync(step.Kind == StepKind.JoinGroup ? _wire.PutAsync(path) : _wire.DeleteAsync(path));
    }

    private async Task AddDatasetAsync(string collection)
    {
        var (dataset, _) = await Make.DatasetAsync(_wire, collection, $"About {NewWord()}");
        _ = await Make.FileAsync(_wire, dataset, $"{NewWord()}.txt", NewWord());
        Datasets.Add(dataset);
    }

    private async Task PublishAsync(long dataset, string type)
    {
        await TryAsync(_wire.PostAsync($"/api/datasets/{dataset}/actions/:publish?type={type}"));
        while ((await _wire.GetAsync($"/api/datasets/{dataset}/locks?type=finalizePublication")).Data.AsArray().Count > 0)
        {
            await Task.Delay(5);
        }
    }

    private async Task CorrectAsync(long dataset)
    {
        var path = $"/api/datasets/{dataset}/versions";
        if (
            (await _wire.GetAsync($"{path}/:draft")).Status == HttpStatusCode.OK
            && (await _wire.GetAsync($"{path}/:latest-published")).Status == HttpStatusCode.OK
        )
        {
            await PublishAsync(dataset, "updatecurrent");
        }
    }

    private async Task DeletedAsync(long dataset, bool done)
    {
        if (done && (await _wire.GetAsync($"/api/datasets/{dataset}")).Status == HttpStatusCode.NotFound)
        {
            Datasets.Remove(dataset);
        }
    }

    private async Task ChangeRoleAsync(RandomStep step)
    {
        if (step.Kind == StepKind.Revoke)
        {
            if (_assignments.Count > 0)
            {
                var taken = Pick(_assignments, step.B);
                _assignments.Remove(taken);
                await TryAsync(_wire.DeleteAsync(taken));
            }

            return;
        }

        List<string> places =
        [
            .. Collections.Select(c => $"/api/dataverses/{c}/assignments"),
            .. Datasets.Select(d => $"/api/datasets/{d}/assignments"),
        ];
        var place = Pick(places, step.A);
        var answer = await _wire.PostAsync(
            place,
            new JsonObject { ["assignee"] = Pick(_assignees, step.B), ["role"] = Pick(_roles, step.C) }
        );
        if (answer.Status == HttpStatusCode.OK)
        {
            _assignments.Add($"{place}/{answer.Data["id"]}");
        }
    }

    private async Task ChangeFileAsync(long dataset, RandomStep step)
    {
        var listed = await _wire.GetAsync($"/api/datasets/{dataset}/versions/:latest/files");
        if (listed.Status != HttpStatusCode.OK || listed.Data.AsArray() is not { Count: > 0 } files)
        {
            return;
        }

        var file = files[step.B % files.Count]!["dataFile"]!["id"];
        var (path, access) = ($"/api/files/{file}", $"/api/access/datafile/{file}");
        await TryAsync(
            step.Kind switch
            {
                StepKind.ReplaceFile => _wire.UploadAsync(
                    $"{path}/replace",
                    $"{NewWord()}.txt",
                    BitConverter.GetBytes(++_word),
                    contentType: "text/plain"
                ),
                StepKind.SetEmbargo => ActAsync("set-embargo", "dateAvailable"),
                StepKind.LiftEmbargo => ActAsync("unset-embargo"),
                StepKind.SetRetention => ActAsync("set-retention", "dateUnavailable"),
                StepKind.LiftRetention => ActAsync("unset-retention"),
                StepKind.GiveAccess => _wire.PutAsync($"{access}/grantAccess/{Pick(_assignees, step.C)}"),
                StepKind.TakeAccess => _wire.DeleteAsync($"{access}/revokeAccess/{Pick(_assignees, step.C)}"),
                StepKind.RestrictFile => _wire.TextAsync(HttpMethod.Put, $"{path}/restrict", step.C % 2 == 0 ? "true" : "false"),
                StepKind.RenameFile => _wire.SendAsync(
                    HttpMethod.Post,
                    $"{path}/metadata",
                    new MultipartFormDataContent
                    {
                        { new StringContent(new JsonObject { ["label"] = $"{NewWord()}.txt" }.ToJsonString()), "jsonData" },
                    }
                ),
                _ => _wire.DeleteAsync(path),
            }
        );

        Task<WireAnswer> ActAsync(string action, string? day = null)
        {
            var body = new JsonObject { ["fileIds"] = new JsonArray(file!.DeepClone()) };
            if (day is not null)
            {
                body[day] = TimeProvider
                    .System.GetUtcNow()
                    .AddDays(30 + step.C)
                    .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
                body["reason"] = "For a while.";
            }

            return _wire.PostAsync($"/api/datasets/{dataset}/files/actions/:{action}", body);
        }
    }

    private static async Task<bool> TryAsync(Task<WireAnswer> call)
    {
        var answer = await call;
        // A correction that would change more than it may is refused with this status, as clients know it.
        Assert.True(
            (int)answer.Status < 500 || answer.Message.StartsWith("Dataset Version Update failed.", StringComparison.Ordinal),
            answer.Text
        );
        return (int)answer.Status < 300;
    }

    private static T Pick<T>(IReadOnlyList<T> among, int number) => among[number % among.Count];

    private string NewTitle()
    {
        Words.Add(NewWord());
        return $"About {Words[^1]}";
    }

    // Letters alone, and none that endings are made of: such a word is found as it is.
    private string NewWord() => $"w{string.Concat($"{_mark}{++_word}".Select(c => (char)('a' + (c - '0'))))}x";
}
