using System.Net;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.BadInput;

/// <summary>Several callers who want the same at the same time: one gets it, the others are told.</summary>
public sealed class ConcurrencyTests
{
    private const int Callers = 8;

    [Theory, EachDatabase]
    public async Task Of_several_who_publish_one_does(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));

        var answers = await AtOnceAsync(() => admin.PostAsync($"/api/datasets/{dataset}/actions/:publish?type=major"));
        await Make.UnlockedAsync(admin, dataset);

        OneWins(answers);
        var version = Assert.Single((await admin.GetAsync($"/api/datasets/{dataset}/versions")).Data.AsArray())!;
        Assert.Equal(("RELEASED", 1), (version["versionState"]!.GetValue<string>(), version["versionNumber"]!.GetValue<int>()));
    }

    [Theory, EachDatabase]
    public async Task An_alias_goes_to_one_of_those_who_want_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var host = await Make.CollectionAsync(admin);
        var alias = Make.Name("wanted");

        var answers = await AtOnceAsync(() => admin.PostAsync($"/api/dataverses/{host}", Make.Collection(alias)));

        OneWins(answers);
        Assert.Single((await admin.GetAsync($"/api/dataverses/{host}/contents")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task A_name_goes_to_one_of_those_who_sign_up_with_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var guest = server.Guest();
        var name = Make.Name("wanted");
        var body = new JsonObject
        {
            ["userName"] = name,
            ["firstName"] = "A",
            ["lastName"] = "B",
            ["email"] = $"{name}@example.edu",
        };

        OneWins(await AtOnceAsync(() => guest.PostAsync($"/api/builtin-users?password=12345678&key=burrito", body.DeepClone())));
    }

    [Theory, EachDatabase]
    public async Task An_address_goes_to_one_of_those_who_sign_up_with_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var guest = server.Guest();
        var address = $"{Make.Name("wanted")}@example.edu";

        OneWins(
            await AtOnceAsync(() =>
                guest.PostAsync(
                    "/api/builtin-users?password=12345678&key=burrito",
                    new JsonObject
                    {
                        ["userName"] = Make.Name("u"),
                        ["firstName"] = "A",
                        ["lastName"] = "B",
                        ["email"] = address,
                    }
                )
            )
        );
    }

    [Theory, EachDatabase]
    public async Task A_role_is_given_once(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var before = (await admin.GetAsync($"/api/datasets/{dataset}/assignments")).Data.AsArray().Count;
        var body = new JsonObject { ["assignee"] = ":guest", ["role"] = "member" };

        var answers = await AtOnceAsync(() => admin.PostAsync($"/api/datasets/{dataset}/assignments", body.DeepClone()));

        OneWins(answers);
        Assert.Equal(before + 1, (await admin.GetAsync($"/api/datasets/{dataset}/assignments")).Data.AsArray().Count);
    }

    [Theory, EachDatabase]
    public async Task A_file_is_replaced_by_one_of_those_who_replace_it(DatabaseKind database)
    {
        var (_, admin, dataset, file) = await Files.DraftFileTests.PublishedAsync(database);
        using (admin)
        {
            var answers = await Task.WhenAll(
                Enumerable
                    .Range(0, Callers)
                    .Select(i =>
                        admin.UploadAsync($"/api/files/{file}/replace", $"b{i}.txt", [(byte)('0' + i)], contentType: "text/plain")
                    )
            );

            OneWins(answers);
            Assert.Single((await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray());
        }
    }

    [Theory, EachDatabase]
    public async Task Whoever_saves_second_from_the_same_state_is_told(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        _ = (await admin.PutAsync($"/api/datasets/{dataset}/editMetadata", Deposit.Keywords("Oak"))).Data;
        var seen = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data["lastUpdateTime"]!.GetValue<string>();
        // States are told apart by the second.
        await Task.Delay(1100);
        var path = $"/api/datasets/{dataset}/editMetadata?sourceLastUpdateTime={seen}";

        _ = (await admin.PutAsync(path, Deposit.Keywords("Ash"))).Data;

        (await admin.PutAsync(path, Deposit.Keywords("Elm"))).MustBeError(
            HttpStatusCode.BadRequest,
            $"Internal version timestamp {seen} is outdated"
        );
        Assert.Equal(["Oak", "Ash"], Deposit.KeywordsOf((await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data));
    }

    [Theory, EachDatabase]
    public async Task A_draft_that_is_deleted_while_it_is_edited_is_there_or_not_but_never_twice(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (_, dataset, _) = await Deposit.PublishedAsync(admin);
        await Deposit.RetitleAsync(admin, dataset, "Second title");

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, Callers)
                .Select(i =>
                    i % 2 == 0
                        ? admin.PutAsync($"/api/datasets/{dataset}/editMetadata", Deposit.Keywords($"word{i}"))
                        : admin.DeleteAsync($"/api/datasets/{dataset}/versions/:draft")
                )
        );

        Assert.All(answers, a => Assert.Null(Judge.ProblemOf(a)));
        var states = (await admin.GetAsync($"/api/datasets/{dataset}/versions"))
            .Data.AsArray()
            .Select(v => v!["versionState"]!.GetValue<string>())
            .ToList();
        Assert.Single(states, s => s == "RELEASED");
        Assert.InRange(states.Count, 1, 2);
    }

    private static Task<WireAnswer[]> AtOnceAsync(Func<Task<WireAnswer>> call) =>
        Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => call()));

    private static void OneWins(IReadOnlyList<WireAnswer> answers)
    {
        Assert.All(answers, a => Assert.Null(Judge.ProblemOf(a)));
        Assert.Equal(1, answers.Count(a => (int)a.Status < 300));
    }
}
