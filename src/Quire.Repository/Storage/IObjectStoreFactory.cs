namespace Quire.Repository.Storage;

/// <summary>Makes the stores of one type.</summary>
public interface IObjectStoreFactory
{
    /// <summary>The type in the configuration, compared without case.</summary>
    string Type { get; }

    /// <summary>What is wrong with the settings; empty when nothing is.</summary>
    IEnumerable<string> Problems(string name, StoreOptions options);

    /// <summary>
    /// Where a store with sound settings keeps its bytes, ending with a slash. One store lies inside another when its place
    /// begins with that of the other.
    /// </summary>
    string PlaceOf(StoreOptions options);

    IObjectStore Create(string name, StoreOptions options);
}
