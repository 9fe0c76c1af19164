namespace Quire.Repository.Files.Auxiliary;

/// <summary>What is said of an auxiliary file.</summary>
/// <param name="Origin">The tool that made it; null for nothing.</param>
/// <param name="IsPublic">Whether everybody may have it once the file is published.</param>
/// <param name="Type">What it is grouped by for people; null for nothing.</param>
public sealed record AuxiliaryDescription(string? Origin, bool IsPublic, string? Type);
