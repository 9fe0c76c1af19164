using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.BadInput;

/// <summary>Rules that span more than one row hold as well when many change them at once, the same on every database.</summary>
public sealed class TurnTests
{
    private const int Callers = 10;

    [Theory, EachDatabase]
    public async Task Renewing_a_token_many_times_at_once_leaves_one(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (_, token) = await Make.UserAsync(admin);
        for (var round = 0; round < 5; round++)
        {
            using var user = server.As(token);
            var answers = await AtOnceAsync(_ => user.PostAsync("/api/users/token/recreate"));

            List<string> given =
            [
                token,
                .. answers.Where(a => a.Status == HttpStatusCode.OK).Select(a => a.Message.Split(" is ")[1].Split(' ')[0]),
            ];
            var valid = new List<string>();
            foreach (var one in given.Distinct(StringComparer.Ordinal))
            {
                using var holder = server.As(one);
                if ((await holder.GetAsync("/api/users/:me")).Status == HttpStatusCode.OK)
                {
                    valid.Add(one);
                }
            }

            token = Assert.Single(valid);
        }
    }

    [Theory, EachDatabase]
    public async Task A_token_asked_for_by_password_many_times_at_once_is_one(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database, "turns", NoSettings);
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:AllowApiTokenLookupViaApi", "true")).Data;
        var (name, _) = await Make.UserAsync(admin);

        var answers = await AtOnceAsync(_ =>
            server.Guest().GetAsync($"/api/builtin-users/{name}/api-token?password=secret-{name}")
        );

        Assert.Single(answers.Select(a => a.Data.ToJsonString()).Distinct(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Whoever_sets_a_setting_at_the_same_time_succeeds_and_one_value_stands(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database, "turns", NoSettings);
        using var admin = server.Admin();
        for (var round = 0; round < 3; round++)
        {
            _ = (await admin.DeleteAsync("/api/admin/settings/:FooterCopyright")).Data;
            var answers = await AtOnceAsync(i =>
                i % 4 == 3
                    ? admin.DeleteAsync("/api/admin/settings/:FooterCopyright")
                    : admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:FooterCopyright", $"value {i}")
            );

            Assert.All(answers, a => Assert.True((int)a.Status < 300, a.Text));
        }
    }

    [Theory, EachDatabase]
    public async Task One_licence_is_the_default_however_many_are_chosen_at_once(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database, "turns", NoSettings);
        using var admin = server.Admin();
        var licenses = (await admin.GetAsync("/api/licenses"))
            .Data.AsArray()
            .Where(l => l!["active"]!.GetValue<bool>())
            .Select(l => l!["id"]!.GetValue<long>())
            .ToList();
        for (var round = 0; round < 3; round++)
        {
            var answers = await AtOnceAsync(i => admin.PutAsync($"/api/licenses/default/{licenses[i % licenses.Count]}"));

            Assert.All(answers, a => Assert.True(a.Status == HttpStatusCode.OK, a.Text));
            Assert.Single((await admin.GetAsync("/api/licenses")).Data.AsArray(), l => l!["isDefault"]!.GetValue<bool>());
        }
    }

    [Theory, EachDatabase]
    public async Task Turning_a_superuser_over_an_even_number_of_times_changes_nothing(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);

        var answers = await AtOnceAsync(_ => admin.PostAsync($"/api/admin/superuser/{name}"));

        Assert.All(answers, a => Assert.True(a.Status == HttpStatusCode.OK, a.Text));
        Assert.False((await admin.GetAsync($"/api/admin/authenticatedUsers/{name}")).Data["superuser"]!.GetValue<bool>());
    }

    [Theory, EachDatabase]
    public async Task A_block_loaded_many_times_at_once_is_there_once(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database, "turns", NoSettings);
        using var admin = server.Admin();
        var name = Make.Name("block");
        var definition = $"""
            #metadataBlock	name	dataverseAlias	displayName	blockURI
            	{name}		Block {name}
            #datasetField	name	title	description	watermark	fieldType	displayOrder	displayFormat	advancedSearchField	allowControlledVocabulary	allowmultiples	facetable	displayoncreate	required	parent	metadatablock_id	termURI
            	{name}Field	Field	A field		text	0		FALSE	FALSE	FALSE	FALSE	FALSE	FALSE		{name}
            """;

        var answers = await AtOnceAsync(_ =>
            admin.TextAsync(HttpMethod.Post, "/api/admin/datasetfield/load", definition, "text/tab-separated-values")
        );

        Assert.All(answers, a => Assert.True(a.Status == HttpStatusCode.OK, a.Text));
        Assert.Single((await admin.GetAsync("/api/metadatablocks")).Data.AsArray(), b => b!["name"]!.GetValue<string>() == name);
    }

    [Theory, EachDatabase]
    public async Task Those_who_come_second_are_told_in_the_same_words_whether_or_not_they_asked_at_the_same_time(
        DatabaseKind database
    )
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, alias) = (Make.Name("wanted"), Make.Name("wanted"));
        var body = new JsonObject
        {
            ["userName"] = name,
            ["firstName"] = "A",
            ["lastName"] = "B",
            ["email"] = $"{name}@example.edu",
        };
        var hosts = new[] { await Make.CollectionAsync(admin), await Make.CollectionAsync(admin) };

        var accounts = await AtOnceAsync(_ =>
            admin.PostAsync("/api/builtin-users?password=12345678&key=burrito", body.DeepClone())
        );
        var collections = await AtOnceAsync(i => admin.PostAsync($"/api/dataverses/{hosts[i % 2]}", Make.Collection(alias)));

        OthersAreTold(accounts, HttpStatusCode.BadRequest, $"username '{name}' already exists");
        OthersAreTold(collections, HttpStatusCode.Forbidden, $"A dataverse with alias {alias} already exists");
    }

    // What these change is the whole installation's.
    private static Task<Dictionary<string, string?>> NoSettings() =>
        Task.FromResult<Dictionary<string, string?>>(new(StringComparer.Ordinal));

    private static void OthersAreTold(IReadOnlyList<WireAnswer> answers, HttpStatusCode status, string message)
    {
        Assert.Single(answers, a => (int)a.Status < 300);
        Assert.All(answers.Where(a => (int)a.Status >= 300), a => a.MustBeError(status, message));
    }

    private static Task<WireAnswer[]> AtOnceAsync(Func<int, Task<WireAnswer>> call) =>
        Task.WhenAll(Enumerable.Range(0, Callers).Select(call));
}
