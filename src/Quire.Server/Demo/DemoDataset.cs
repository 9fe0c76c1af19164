using System.Text.Json.Nodes;

namespace Quire.Server.Demo;

/// <summary>An example dataset as a client would send it, with its files.</summary>
internal sealed record DemoDataset(string Collection, JsonObject Body, IReadOnlyList<DemoFile> Files, bool Published = true)
{
    /// <summary>What it is known by in its collection.</summary>
    public string Title { get; } = Body["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]!.AsArray()
        .First(f => f!["typeName"]!.GetValue<string>() == "title")!["value"]!.GetValue<string>();
}
