namespace Quire.Repository.Metadata.Texts;

/// <summary>A file of texts in a language.</summary>
/// <param name="Name">Its name, such as <c>citation_de.properties</c>.</param>
/// <param name="Texts">The texts by key.</param>
public sealed record TextsFile(string Name, IReadOnlyDictionary<string, string> Texts);
