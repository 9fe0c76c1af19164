using Quire.Domain.Identifiers;

namespace Quire.Repository.Datasets;

/// <summary>Where the files of a dataset are.</summary>
public static class DatasetStorage
{
    /// <summary>Store and folder, such as <c>file://10.5072/FK2/ABCDEF</c>.</summary>
    public static string IdentifierOf(string storeName, PersistentId dataset) =>
        $"{storeName}://{dataset.Authority}/{dataset.Identifier}";
}
