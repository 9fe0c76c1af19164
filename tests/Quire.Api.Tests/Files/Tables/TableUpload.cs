using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Tables;

/// <summary>Files that are read as tables.</summary>
internal static class TableUpload
{
    /// <summary>What installations of Dataverse say of the sample of Stata.</summary>
    public const string AutoUnf = "UNF:6:RPd9EWHSZwqUvRZuKTJMqg==";

    /// <summary>Three rows of two columns.</summary>
    public const string Beaks = "species,beak\nfortis,9.5\nscandens,13.8\nfortis,\n";

    /// <summary>The same as it is stored.</summary>
    public const string BeaksTab = "\"fortis\"\t9.5\n\"scandens\"\t13.8\n\"fortis\"\t\n";

    /// <summary>A file of the examples the readers are tested with.</summary>
    public static byte[] Sample(string name) =>
        File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "tests", "Quire.Tabular.Tests", "Golden", name));

    /// <summary>Adds a file, waits until it was read, and gives what the draft says of it.</summary>
    public static async Task<JsonNode> AddAsync(Wire wire, long dataset, string name, byte[] bytes, JsonNode? said = null)
    {
        var added = (await wire.UploadAsync($"/api/datasets/{dataset}/add", name, bytes, said)).Data;
        await Make.TablesReadAsync(wire, dataset);
        return await OfAsync(wire, added["files"]![0]!["dataFile"]!["id"]!.GetValue<long>());
    }

    /// <summary>What is said of a file.</summary>
    public static async Task<JsonNode> OfAsync(Wire wire, long file) =>
        (await wire.GetAsync($"/api/files/{file}")).Data["dataFile"]!;

    /// <summary>The number of a file.</summary>
    public static long Id(this JsonNode dataFile) => dataFile["id"]!.GetValue<long>();

    /// <summary>A text of what is said of a file.</summary>
    public static string? Of(this JsonNode dataFile, string name) => dataFile[name]?.ToString();
}
