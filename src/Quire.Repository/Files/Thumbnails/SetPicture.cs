namespace Quire.Repository.Files.Thumbnails;

/// <summary>A picture somebody set for a dataset, as far as it is for everybody.</summary>
/// <param name="IsThere">Whether there is one.</param>
/// <param name="EmbargoEnd">The first day the file is open whose picture it is; null for no embargo.</param>
/// <param name="RetentionEnd">The last day it is; null for no end.</param>
public sealed record SetPicture(bool IsThere, DateOnly? EmbargoEnd = null, DateOnly? RetentionEnd = null)
{
    /// <summary>Of a dataset nobody set one for.</summary>
    public static readonly SetPicture None = new(IsThere: false);

    /// <summary>Whether it is shown on a day.</summary>
    public bool IsShown(DateOnly today) => IsThere && !(EmbargoEnd > today) && !(RetentionEnd < today);
}
