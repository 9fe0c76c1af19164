using Quire.Domain.Files;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Files.Describing;

/// <summary>Writes what is said of a file into its entry; what is not said stays, an empty text or list clears.</summary>
public sealed class FileDescribing(FileRestriction restriction)
{
    /// <summary>All but the name and the folder, which other files may have.</summary>
    public async Task DescribeAsync(DatasetVersionRecord draft, FileEntryRecord entry, FileDescription said, CancellationToken ct)
    {
        entry.Description =
            FileDescriptionText.MustBeSound(said.Description) is not { } text ? entry.Description
            : text.Length == 0 ? null
            : text;
        entry.ProvenanceText =
            FileDescriptionText.MustBeSound(said.ProvenanceText) is not { } provenance ? entry.ProvenanceText
            : provenance.Length == 0 ? null
            : provenance;
        if (said.Categories is not null)
        {
            entry.Categories = FileCategories.Tidy(said.Categories);
        }

        if (said.MoreCategories is not null || said.FewerCategories is not null)
        {
            entry.Categories = FileCategories.Tidy(
                entry.Categories.Concat(said.MoreCategories ?? []).Except(said.FewerCategories ?? [], StringComparer.Ordinal)
            );
        }

        if (said.TabularTags is not null)
        {
            entry.TabularTags = FileCategories.Tags(said.TabularTags);
        }

        if (said.Restrict is { } restrict && restrict != entry.Restricted)
        {
            await restriction.SetAsync(draft, entry, restrict, ct);
        }
    }
}
