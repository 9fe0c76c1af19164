namespace Quire.Repository.Storage;

/// <summary>Makes stores of local files.</summary>
internal sealed class FileSystemStoreFactory : IObjectStoreFactory
{
    public string Type => "File";

    public IEnumerable<string> Problems(string name, StoreOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Path))
        {
            yield return $"Storage:Stores:{name}:Path is missing";
        }
    }

    public string PlaceOf(StoreOptions options) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Path!)) + Path.DirectorySeparatorChar;

    public IObjectStore Create(string name, StoreOptions options) => new FileSystemObjectStore(name, options.Path!);
}
