using System.Text.Json.Serialization;

namespace Quire.Contracts.Files;

/// <summary>Answer to registering several directly uploaded files.</summary>
public sealed record FilesRegistered
{
    /// <summary>One entry per file, in the order sent.</summary>
    [JsonPropertyName("Files")]
    public IReadOnlyList<FileRegistration>? Files { get; init; }

    /// <summary>Counts: <c>Total number of files</c> and <c>Number of files successfully added</c>.</summary>
    [JsonPropertyName("Result")]
    public IReadOnlyDictionary<string, long>? Result { get; init; }
}
