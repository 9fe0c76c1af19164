using System.Text.Json.Nodes;

namespace Quire.Testing;

/// <summary>Things tests need, made through the wire.</summary>
public static class Make
{
    private static int _count;

    /// <summary>A name nobody used before in this process.</summary>
    public static string Name(string prefix) =>
        $"{prefix}{Interlocked.Increment(ref _count)}x{Guid.NewGuid().ToString("N")[..6]}";

    /// <summary>Body of a collection with everything required.</summary>
    public static JsonObject Collection(string alias) =>
        new()
        {
            ["alias"] = alias,
            ["name"] = $"Collection {alias}",
            ["dataverseContacts"] = new JsonArray(new JsonObject { ["contactEmail"] = "contact@example.edu" }),
            ["dataverseType"] = "LABORATORY",
        };

    /// <summary>Body of a dataset with everything required.</summary>
    public static JsonObject Dataset(string title, string author = "Ovadia, Noor") =>
        new()
        {
            ["datasetVersion"] = new JsonObject
            {
                ["license"] = new JsonObject
                {
                    ["name"] = "CC0 1.0",
                    ["uri"] = "http://creativecommons.org/publicdomain/zero/1.0",
                },
                ["metadataBlocks"] = new JsonObject
                {
                    ["citation"] = new JsonObject
                    {
                        ["displayName"] = "Citation Metadata",
                        ["fields"] = new JsonArray(
                            Field("title", "primitive", title),
                            Compounds("author", Child("authorName", author)),
                            Compounds(
                                "datasetContact",
                                Child("datasetContactEmail", "contact@example.edu"),
                                Child("datasetContactName", author)
                            ),
                            Compounds("dsDescription", Child("dsDescriptionValue", $"What {title} is about.")),
                            new JsonObject
                            {
                                ["typeName"] = "subject",
                                ["multiple"] = true,
                                ["typeClass"] = "controlledVocabulary",
                                ["value"] = new JsonArray("Medicine, Health and Life Sciences"),
                            }
                        ),
                    },
                },
            },
        };

    public static JsonObject Field(string name, string typeClass, string value) =>
        new()
        {
            ["typeName"] = name,
            ["multiple"] = false,
            ["typeClass"] = typeClass,
            ["value"] = value,
        };

    /// <summary>A compound field with one compound.</summary>
    public static JsonObject Compounds(string name, params (string Name, JsonObject Field)[] children) =>
        new()
        {
            ["typeName"] = name,
            ["multiple"] = true,
            ["typeClass"] = "compound",
            ["value"] = new JsonArray(new JsonObject(children.Select(c => new KeyValuePair<string, JsonNode?>(c.Name, c.Field)))),
        };

    public static (string Name, JsonObject Field) Child(string name, string value, string typeClass = "primitive") =>
        (name, Field(name, typeClass, value));

    /// <summary>Creates a collection and gives its alias.</summary>
    public static async Task<string> CollectionAsync(Wire wire, string parent = "root", bool published = false)
    {
        var alias = Name("c");
        _ = (await wire.PostAsync($"/api/dataverses/{parent}", Collection(alias))).Data;
        if (published)
        {
            _ = (await wire.PostAsync($"/api/dataverses/{alias}/actions/:publish")).Data;
        }

        return alias;
    }

    /// <summary>Creates a dataset and gives its id and persistent identifier.</summary>
    public static async Task<(long Id, string Pid)> DatasetAsync(Wire wire, string collection, string? title = null)
    {
        var data = (await wire.PostAsync($"/api/dataverses/{collection}/datasets", Dataset(title ?? Name("Dataset ")))).Data;
        return (data["id"]!.GetValue<long>(), data["persistentId"]!.GetValue<string>());
    }

    /// <summary>Publishes a dataset and waits until it is public.</summary>
    public static async Task PublishAsync(Wire wire, long dataset, string type = "major")
    {
        await TablesReadAsync(wire, dataset);
        _ = (await wire.PostAsync($"/api/datasets/{dataset}/actions/:publish?type={type}")).Data;
        await UnlockedAsync(wire, dataset);
    }

    /// <summary>Waits until the files of a dataset that are tables were read as such.</summary>
    public static Task TablesReadAsync(Wire wire, long dataset) =>
        Wait.UntilAsync(
            async () =>
                !(await wire.GetAsync($"/api/datasets/{dataset}/locks?type=Ingest")).Text.Contains("tabular data file(s)"),
            $"the tables of {dataset} are read"
        );

    /// <summary>Waits until a dataset has no lock.</summary>
    public static async Task UnlockedAsync(Wire wire, long dataset)
    {
        for (var i = 0; i < 300; i++)
        {
            if ((await wire.GetAsync($"/api/datasets/{dataset}/locks")).Data.AsArray().Count == 0)
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"Dataset {dataset} is still locked.");
    }

    /// <summary>Makes an account and gives its name and API token.</summary>
    public static async Task<(string Name, string Token)> UserAsync(Wire wire)
    {
        var name = Name("u");
        var body = new JsonObject
        {
            ["userName"] = name,
            ["firstName"] = "Test",
            ["lastName"] = name,
            ["email"] = $"{name}@example.edu",
        };
        var data = (await wire.PostAsync($"/api/builtin-users?password=secret-{name}&key=burrito", body)).Data;
        return (name, data["apiToken"]!.GetValue<string>());
    }

    /// <summary>Gives somebody a role on a collection.</summary>
    public static async Task AssignAsync(Wire wire, string collection, string assignee, string role) =>
        _ = (
            await wire.PostAsync(
                $"/api/dataverses/{collection}/assignments",
                new JsonObject { ["assignee"] = assignee, ["role"] = role }
            )
        ).Data;

    /// <summary>Adds a file to a dataset and gives its id, once it was read as a table where it can be.</summary>
    public static async Task<long> FileAsync(
        Wire wire,
        long dataset,
        string name,
        string content,
        JsonNode? jsonData = null,
        string contentType = "text/plain"
    )
    {
        var data = (
            await wire.UploadAsync(
                $"/api/datasets/{dataset}/add",
                name,
                System.Text.Encoding.UTF8.GetBytes(content),
                jsonData,
                contentType
            )
        ).Data;
        await TablesReadAsync(wire, dataset);
        return data["files"]![0]!["dataFile"]!["id"]!.GetValue<long>();
    }
}
