using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Search;

/// <summary>
/// Where names are looked for in the database and not in the index, case, accents and the way letters are written do not count
/// either.
/// </summary>
public sealed class FoldedTextTests
{
    private static readonly (string Name, string[] Asked)[] Names =
    [
        ("\u0130stanbul", ["istanbul", "ISTANBUL", "\u0130STANBUL", "I\u0307stanbul"]),
        ("Stra\u00DFe", ["STRASSE", "strasse", "stra\u00DFe", "STRA\u1E9EE"]),
        ("\u00C9tude", ["etude", "ETUDE", "\u00E9tude", "e\u0301tude"]),
        ("\u0141\u00F3d\u017A", ["lodz", "\u0142\u00F3d\u017A"]),
        ("\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2", ["\u03C3\u03B9\u03C3\u03C5\u03C6\u03BF\u03C3"]),
        ("\u0401\u043B\u043A\u0430", ["\u0451\u043B\u043A\u0430", "\u0415\u041B\u041A\u0410"]),
    ];

    [Theory, EachDatabase]
    public async Task Files_are_found_by_names_and_descriptions(DatabaseKind database)
    {
        var admin = (await SharedServer.OfAsync(database)).Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        foreach (var (name, _) in Names)
        {
            _ = await Make.FileAsync(admin, dataset, $"x {name}.txt", name);
        }

        _ = await Make.FileAsync(admin, dataset, "other.txt", "o", new JsonObject { ["description"] = "Near \u0130zmir" });
        foreach (var (name, asked) in Names)
        {
            foreach (var text in asked)
            {
                Assert.Equal([$"x {name}.txt"], await FoundAsync(admin, dataset, text));
            }
        }

        Assert.Equal(["other.txt"], await FoundAsync(admin, dataset, "izmir"));
        Assert.Empty(await FoundAsync(admin, dataset, "100%_"));
    }

    [Theory, EachDatabase]
    public async Task Accounts_are_found_by_names_and_affiliations(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var at = 0;
        foreach (var (name, _) in Names)
        {
            var user = $"folded{at++}";
            _ = (
                await admin.PostAsync(
                    "/api/builtin-users?password=secret12&key=burrito",
                    new JsonObject
                    {
                        ["userName"] = user,
                        ["firstName"] = at % 2 == 0 ? name : "Noor",
                        ["lastName"] = at % 2 == 1 ? name : "Ovadia",
                        ["email"] = $"{user}@example.edu",
                        ["affiliation"] = $"House of {name}",
                    }
                )
            ).Data;
        }

        for (var number = 0; number < Names.Length; number++)
        {
            foreach (var text in Names[number].Asked)
            {
                var found = (await admin.GetAsync($"/api/admin/list-users?searchTerm={Uri.EscapeDataString(text)}")).Data[
                    "users"
                ]!;
                Assert.Equal([$"folded{number}"], found.AsArray().Select(u => u!["userIdentifier"]!.GetValue<string>()));
            }
        }
    }

    [Theory, EachDatabase]
    public async Task Collections_to_link_in_are_found_by_names(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        foreach (var (name, _) in Names)
        {
            var body = Make.Collection(Make.Name("folded"));
            body["name"] = $"House of {name}";
            _ = (await admin.PostAsync("/api/dataverses/root", body)).Data;
        }

        foreach (var (name, asked) in Names)
        {
            foreach (var text in asked)
            {
                var path = $"/api/dataverses/{dataset}/dataset/linkingDataverses?searchTerm={Uri.EscapeDataString(text)}";
                Assert.Equal(
                    [$"House of {name}"],
                    (await admin.GetAsync(path)).Data.AsArray().Select(c => c!["name"]!.GetValue<string>())
                );
            }
        }
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(Wire wire, long dataset, string text)
    {
        var path = $"/api/datasets/{dataset}/versions/:draft/files?searchText={Uri.EscapeDataString(text)}";
        return [.. (await wire.GetAsync(path)).Data.AsArray().Select(f => f!["label"]!.GetValue<string>())];
    }
}
