using System.Text.Json.Nodes;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.Metadata;

/// <summary>
/// Characters no export can hold come unseen with pasted text, where they stand between words: a blank takes their place.
/// </summary>
public sealed class UnseenCharacterTests
{
    private const string Pasted = "cut\u0002here\u000B\u001F and\u0007 there";
    private const string Kept = "cut here and there";

    [Theory, EachDatabase]
    public async Task They_join_no_words_of_terms_collections_or_files(DatabaseKind database)
    {
        var admin = (await SharedServer.OfAsync(database)).Admin();
        var alias = Make.Name("unseen");
        var body = Make.Collection(alias);
        (body["name"], body["description"], body["affiliation"]) = (Pasted, Pasted, Pasted);
        var collection = (await admin.PostAsync("/api/dataverses/root", body)).Data;
        Assert.All(["name", "description", "affiliation"], n => Assert.Equal(Kept, collection[n]!.GetValue<string>()));

        var made = Make.Dataset(Pasted);
        Deposit.UnderOwnTerms(made, ("termsOfUse", Pasted), ("confidentialityDeclaration", Pasted));
        var dataset = (await admin.PostAsync($"/api/dataverses/{alias}/datasets", made)).Data["id"]!.GetValue<long>();
        var version = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data;
        Assert.Equal(Kept, version["termsOfUse"]!.GetValue<string>());
        Assert.Equal(Kept, version["confidentialityDeclaration"]!.GetValue<string>());

        var file = await Make.FileAsync(
            admin,
            dataset,
            "a.txt",
            "a",
            new JsonObject { ["description"] = Pasted, ["categories"] = new JsonArray(Pasted) }
        );
        var entry = (await admin.GetAsync($"/api/files/{file}")).Data;
        Assert.Equal(Kept, entry["description"]!.GetValue<string>());
        Assert.Equal([Kept], entry["categories"]!.AsArray().Select(c => c!.GetValue<string>()));
    }
}
