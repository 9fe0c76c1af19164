using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Quire.Load;

/// <summary>Makes what is measured, over the wire.</summary>
internal static class Deposits
{
    public static async Task<long> DatasetAsync(
        HttpClient http,
        string title,
        int descriptionLength = 200,
        string collection = "root"
    )
    {
        static JsonObject One(string name, string value) =>
            new()
            {
                ["typeName"] = name,
                ["multiple"] = false,
                ["typeClass"] = "primitive",
                ["value"] = value,
            };
        static JsonObject Compound(string name, string child, string value) =>
            new()
            {
                ["typeName"] = name,
                ["multiple"] = true,
                ["typeClass"] = "compound",
                ["value"] = new JsonArray(new JsonObject { [child] = One(child, value) }),
            };
        var body = new JsonObject
        {
            ["datasetVersion"] = new JsonObject
            {
                ["license"] = new JsonObject { ["name"] = "CC0 1.0" },
                ["metadataBlocks"] = new JsonObject
                {
                    ["citation"] = new JsonObject
                    {
                        ["fields"] = new JsonArray(
                            One("title", title),
                            Compound("author", "authorName", "Load, Lee"),
                            Compound("datasetContact", "datasetContactEmail", "load@example.edu"),
                            Compound("dsDescription", "dsDescriptionValue", new string('d', descriptionLength)),
                            new JsonObject
                            {
                                ["typeName"] = "subject",
                                ["multiple"] = true,
                                ["typeClass"] = "controlledVocabulary",
                                ["value"] = new JsonArray("Other"),
                            }
                        ),
                    },
                },
            },
        };
        var answer = await http.PostAsJsonAsync($"/api/dataverses/{collection}/datasets", body);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["data"]!["id"]!.GetValue<long>();
    }

    public static async Task<string> PersistentIdAsync(HttpClient http, long dataset) =>
        (await http.GetFromJsonAsync<JsonObject>($"/api/datasets/{dataset}/versions/:latest?excludeFiles=true"))!["data"]![
            "datasetPersistentId"
        ]!.GetValue<string>();

    public static async Task AddAsync(HttpClient http, long dataset, HttpContent file, string name)
    {
        using var form = new MultipartFormDataContent { { file, "file", name } };
        using var answer = await http.PostAsync($"/api/datasets/{dataset}/add", form);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        }
    }

    /// <summary>Adds many small files, a thousand to an archive.</summary>
    public static async Task FillAsync(HttpClient http, long dataset, int files)
    {
        for (var done = 0; done < files; done += 1000)
        {
            using var archive = new MemoryStream();
            using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
            {
                for (var i = done; i < Math.Min(files, done + 1000); i++)
                {
                    await using var entry = zip.CreateEntry(
                            string.Create(CultureInfo.InvariantCulture, $"folder{i / 100}/file{i:000000}.txt")
                        )
                        .Open();
                    await entry.WriteAsync(System.Text.Encoding.ASCII.GetBytes(i.ToString(CultureInfo.InvariantCulture)));
                }
            }

            await AddAsync(http, dataset, new ByteArrayContent(archive.ToArray()), "files.zip");
        }
    }

    public static async Task PublishAsync(HttpClient http, long dataset)
    {
        await AskToPublishAsync(http, dataset);
        await PublicAsync(http, dataset);
    }

    public static async Task AskToPublishAsync(HttpClient http, long dataset)
    {
        using var answer = await http.PostAsync($"/api/datasets/{dataset}/actions/:publish?type=major", null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Waits until there is a published version.</summary>
    public static async Task PublicAsync(HttpClient http, long dataset)
    {
        while (true)
        {
            using var seen = await http.GetAsync($"/api/datasets/{dataset}/versions/:latest-published?excludeFiles=true");
            if (seen.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(5);
        }
    }

    public static async Task ReadAsync(HttpClient http, string path, RangeHeaderValue? range = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Range = range;
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(Stream.Null);
    }

    /// <summary>Makes a public collection in the root.</summary>
    public static async Task CollectionAsync(HttpClient http, string alias)
    {
        var body = new JsonObject
        {
            ["alias"] = alias,
            ["name"] = $"Collection {alias}",
            ["dataverseContacts"] = new JsonArray(new JsonObject { ["contactEmail"] = "load@example.edu" }),
        };
        (await http.PostAsJsonAsync("/api/dataverses/root", body)).EnsureSuccessStatusCode();
        (await http.PostAsync($"/api/dataverses/{alias}/actions/:publish", null)).EnsureSuccessStatusCode();
    }

    /// <summary>Makes an account and gives its token.</summary>
    public static async Task<string> AccountAsync(HttpClient http, string name)
    {
        var body = new JsonObject
        {
            ["userName"] = name,
            ["firstName"] = "Lee",
            ["lastName"] = name,
            ["email"] = $"{name}@example.edu",
        };
        var answer = await http.PostAsJsonAsync($"/api/builtin-users?password=quite-a-secret-{name}&key=burrito", body);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["data"]!["apiToken"]!.GetValue<string>();
    }
}
