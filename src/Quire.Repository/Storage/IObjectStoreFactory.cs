namespace Quire.Repository.Storage;

/// <summary>Makes the stores of one type.</summary>
public interface IObjectStoreFactory
{
    /// <summary>The type in the configuration, compared without case.</summary>
    string Type { get; }

    /// <summary>What is wrong with the settings; empty when nothing is.</summary>
    IEnumerable<string> Problems(string name, StoreOptions options);

    IObjectStore Create(string name, StoreOptions options);
}
