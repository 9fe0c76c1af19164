namespace Quire.Repository.Files.Thumbnails;

/// <summary>What was decided about the picture of a dataset, and what it is.</summary>
/// <param name="IsGeneric">Whether somebody removed it, so that none is chosen.</param>
/// <param name="IsUploaded">Whether one was uploaded for the purpose.</param>
/// <param name="Shown">What is shown; null for nothing.</param>
public sealed record ThumbnailState(bool IsGeneric, bool IsUploaded, DatasetThumbnail? Shown);
