namespace Quire.Repository.Files.Types;

/// <summary>A type this server knows.</summary>
/// <param name="Type">Media type.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Group">Its group in the facet of file types; null when the first half of the type says it.</param>
/// <param name="Extensions">Extensions that suggest it, without the dot.</param>
internal sealed record FileTypeRow(string Type, string? Name, string? Group, string[] Extensions);
