namespace Quire.Repository.Storage.Sites;

/// <summary>What names a storage site.</summary>
/// <param name="Number">Its number; null where the text is none.</param>
/// <param name="Text">As it was sent.</param>
public sealed record StorageSiteId(long? Number, string Text);
