namespace Quire.Repository.Files.Thumbnails;

/// <summary>The picture of a dataset.</summary>
/// <param name="Png">A PNG.</param>
/// <param name="FileId">The file it is of; null when it was uploaded for the purpose.</param>
public sealed record DatasetThumbnail(byte[] Png, long? FileId);
