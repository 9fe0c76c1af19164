namespace Quire.Repository.Access.Requests;

/// <summary>A file of a released version somebody may want access to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Path">Its folder and name, as the newest released version that lists it says.</param>
/// <param name="Offer">Whether the caller may ask for it.</param>
public sealed record OfferedFile(long Id, string Path, FileAccessOffer Offer);
