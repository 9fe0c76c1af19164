using Microsoft.Extensions.Options;
using Quire.Repository.Installation;

namespace Quire.Repository.Storage;

/// <summary>Makes stores of local files.</summary>
internal sealed class FileSystemStoreFactory(IOptions<InstallationOptions> installation, TimeProvider time) : IObjectStoreFactory
{
    public string Type => "File";

    public IEnumerable<string> Problems(string name, StoreOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Path))
        {
            yield return $"Storage:Stores:{name}:Path is missing";
        }

        if (options.DirectPartMegabytes is < 5 or > 5120)
        {
            yield return $"Storage:Stores:{name}:DirectPartMegabytes is not from 5 to 5120";
        }

        if (options.DirectMinutes is < 1 or > 10080)
        {
            yield return $"Storage:Stores:{name}:DirectMinutes is not from 1 to 10080";
        }
    }

    public string PlaceOf(StoreOptions options) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Path!)) + Path.DirectorySeparatorChar;

    public IObjectStore Create(string name, StoreOptions options) =>
        new FileSystemObjectStore(
            name,
            options.Path!,
            new(
                options.Direct ?? true,
                options.DirectPartMegabytes * 1024L * 1024L,
                TimeSpan.FromMinutes(options.DirectMinutes),
                // Known only when the server listens, where nobody configured it.
                () => installation.Value.SiteUrl
            ),
            time
        );
}
