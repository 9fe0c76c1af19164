using System.Collections.Immutable;

namespace Quire.Torture.Kills;

/// <summary>What a version says and lists.</summary>
internal sealed record Content(string Title, ImmutableSortedDictionary<string, StoredFile> Files)
{
    public static Content Of(string title) =>
        new(title, ImmutableSortedDictionary.Create<string, StoredFile>(StringComparer.Ordinal));

    public Content With(string label, StoredFile file) => this with { Files = Files.SetItem(label, file) };

    public Content Without(string label) => this with { Files = Files.Remove(label) };

    /// <summary>Everything but numbers only answers tell.</summary>
    public string Describe() => $"'{Title}' [{string.Join(' ', Files.Select(f => $"{f.Key}={f.Value.Md5[..8]}"))}]";

    public bool HasFilesOf(Content other) =>
        Files.Count == other.Files.Count
        && Files.All(f => other.Files.TryGetValue(f.Key, out var same) && same.Md5 == f.Value.Md5);
}
