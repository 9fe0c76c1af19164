namespace Quire.Repository.Files;

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
