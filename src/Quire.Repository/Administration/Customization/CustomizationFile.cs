namespace Quire.Repository.Administration.Customization;

/// <summary>A file with which the pages of the installation are given its looks.</summary>
/// <param name="Content">Its bytes, opened; whoever sends them disposes of it.</param>
/// <param name="MediaType">What they are.</param>
public sealed record CustomizationFile(Stream Content, string MediaType);
