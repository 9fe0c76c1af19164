namespace Quire.Repository.Metadata.Texts;

/// <summary>What became of files of texts.</summary>
/// <param name="Taken">Those that count now, by name.</param>
/// <param name="LeftAside">Those of no metadata block, or of no language.</param>
public sealed record LoadedTexts(IReadOnlyList<string> Taken, IReadOnlyList<string> LeftAside);
