using Quire.Client;
using Quire.Contracts.Datasets;

namespace Quire.Cli.Datasets;

/// <summary>A dataset with the words that tell people which one it is.</summary>
internal sealed record Named(DatasetId Id, string Words, DatasetVersionResponse Latest)
{
    /// <summary>Whether its newest version is a draft.</summary>
    public bool IsDraft => Latest.VersionState == "DRAFT";

    /// <summary>Looks a dataset up, so that a wrong id is known before anything is changed.</summary>
    public static async Task<Named> FindAsync(DataverseClient client, DatasetId dataset, CancellationToken cancellationToken)
    {
        var version = await client.Datasets.VersionAsync(
            dataset,
            VersionSelector.Latest,
            new() { ExcludeFiles = true },
            cancellationToken
        );
        return new(dataset, $"{version.DatasetPersistentId ?? dataset.ToString()} ({version.Metadata().Text("title")})", version);
    }
}
