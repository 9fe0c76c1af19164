namespace Quire.Exports;

/// <summary>A file as it was uploaded, before ingest made a table of it.</summary>
/// <param name="ContentType">Media type of the upload.</param>
/// <param name="FormatLabel">Name of that type for people.</param>
/// <param name="Name">File name of the upload; null when it was not recorded.</param>
/// <param name="Size">Size of the upload in bytes; null when it was not recorded.</param>
public sealed record OriginalFile(string? ContentType, string? FormatLabel, string? Name, long? Size);
