using System.Text.Json.Nodes;

namespace Quire.Testing.Samples;

/// <summary>A file of a sample dataset.</summary>
/// <param name="Folder">Folder in the dataset; empty at the top.</param>
/// <param name="Description">What is said about it: description, categories.</param>
public sealed record SampleFile(string Name, string Folder, byte[] Bytes, JsonObject Description);
