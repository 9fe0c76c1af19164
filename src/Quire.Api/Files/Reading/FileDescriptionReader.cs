using System.Text.Json;
using Quire.Api.Http;
using Quire.Domain.Metadata;
using Quire.Repository.Files.Describing;
using Quire.Repository.Storage;

namespace Quire.Api.Files.Reading;

/// <summary>Reads the <c>jsonData</c> of an upload. Wrong kinds of value are refused by name; unknown keys are ignored.</summary>
internal static class FileDescriptionReader
{
    /// <param name="text">The JSON.</param>
    /// <param name="replacing">Whether it takes the place of a file; what is said of that is not read otherwise.</param>
    public static FileDescription Read(string text, bool replacing = false)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return FileDescription.Empty;
        }

        using var document = JsonBody.Parse(text);
        return Read(document.RootElement, replacing);
    }

    public static FileDescription Read(JsonElement json, bool replacing)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw FileRequestErrors.DescriptionNoObject();
        }

        return new()
        {
            Label = Text(json, "label"),
            DirectoryLabel = Text(json, "directoryLabel"),
            Description = Words(json, "description"),
            Categories = Texts(json, "categories", i => NameOf(i) is { } name ? StorableText.Untrimmed(name) : null),
            TabularTags = Texts(json, "dataFileTags", JsonMember.TextOf),
            Restrict = Flag(json, "restrict"),
            // The guides spell it one way, the older servers read the other.
            ProvenanceText = Words(json, "provFreeForm") ?? Words(json, "provFreeform"),
            Ingest = Flag(json, "tabIngest") ?? true,
            ForceReplace = replacing && Flag(json, "forceReplace") == true,
            StorageIdentifier = Text(json, "storageIdentifier"),
            FileName = Text(json, "fileName"),
            MimeType = Text(json, "mimeType"),
            FileSize = Number(json, "fileSize"),
            FileToReplace = replacing ? Number(json, "fileToReplaceId") : null,
            ChecksumType = Checksum(json).Type,
            Checksum = Checksum(json).Value,
        };
    }

    private static (string? Type, string? Value) Checksum(JsonElement json)
    {
        if (json.TryGetProperty("checksum", out var checksum) && checksum.ValueKind == JsonValueKind.Object)
        {
            return (Algorithm(Text(checksum, "@type")), Text(checksum, "@value"));
        }

        return Text(json, "md5Hash") is { } md5 ? ("MD5", md5) : (null, null);
    }

    private static string? Algorithm(string? name) =>
        name is null ? null : ContentDigests.Find(name) ?? throw FileRequestErrors.AlgorithmUnknown(ContentDigests.Known, name);

    private static string? Text(JsonElement json, string name) => JsonMember.Text(json, name, FileRequestErrors.NoText);

    private static string? Words(JsonElement json, string name) =>
        Text(json, name) is { } words ? StorableText.Untrimmed(words) : null;

    // As files are answered in exports of old, and as old scripts write them: {"name":"Data"}.
    private static string? NameOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("name", out var name)
            ? JsonMember.TextOf(name)
            : JsonMember.TextOf(item);

    private static List<string>? Texts(JsonElement json, string name, Func<JsonElement, string?> textOf) =>
        JsonMember.List(json, name, FileRequestErrors.NoTexts) is { } items
            ? [.. items.Select(i => textOf(i) ?? throw FileRequestErrors.NoTexts(name))]
            : null;

    // An empty text is what forms send for what was not chosen.
    private static bool? Flag(JsonElement json, string name) =>
        JsonMember.Text(json, name) is "" ? null : JsonMember.Flag(json, name, FileRequestErrors.NoTruth, worded: true);

    private static long? Number(JsonElement json, string name) =>
        JsonMember.Number(json, name, FileRequestErrors.NoNumber, worded: true);
}
