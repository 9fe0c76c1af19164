namespace Quire.Repository.Files.Listing;

/// <summary>Order of a file list, by its wire names.</summary>
public enum FileOrder
{
    NameAZ,
    NameZA,
    Newest,
    Oldest,
    Size,
    Type,
}
